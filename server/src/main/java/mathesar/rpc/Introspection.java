package mathesar.rpc;

import java.util.List;
import java.util.stream.Collectors;
import mathesar.errors.ApiError;

/** The methods that tell which methods there are (XML-RPC introspection, as the Mathesar 0.10 API has it). Open to everyone. */
final class Introspection {
    private Introspection() {}

    static List<RpcMethod<?, ?>> methods(Registry registry) {
        return List.of(new ListMethods(registry), new MethodSignature(registry), new MethodHelp(registry));
    }

    /** Which method is meant. */
    record Named(String methodName) {}

    /** {@code system.listMethods}: the names of all methods. */
    private record ListMethods(Registry registry) implements RpcMethod<NoParams, List<String>> {
        @Override
        public String name() {
            return "system.listMethods";
        }

        @Override
        public boolean noteworthy() {
            return false;
        }

        @Override
        public Guard guard() {
            return Guard.ANYONE;
        }

        @Override
        public Class<NoParams> params() {
            return NoParams.class;
        }

        @Override
        public List<String> call(Caller caller, NoParams params) {
            return registry.all().stream().map(RpcMethod::name).toList();
        }
    }

    /** {@code system.methodSignature}: the names of a method's parameters, in order. */
    private record MethodSignature(Registry registry) implements RpcMethod<Named, List<String>> {
        @Override
        public String name() {
            return "system.methodSignature";
        }

        @Override
        public boolean noteworthy() {
            return false;
        }

        @Override
        public Guard guard() {
            return Guard.ANYONE;
        }

        @Override
        public Class<Named> params() {
            return Named.class;
        }

        @Override
        public List<String> call(Caller caller, Named params) {
            return signature(get(registry, params));
        }
    }

    /** {@code system.methodHelp}: who may call a method, and with what. */
    private record MethodHelp(Registry registry) implements RpcMethod<Named, String> {
        @Override
        public String name() {
            return "system.methodHelp";
        }

        @Override
        public boolean noteworthy() {
            return false;
        }

        @Override
        public Guard guard() {
            return Guard.ANYONE;
        }

        @Override
        public Class<Named> params() {
            return Named.class;
        }

        @Override
        public String call(Caller caller, Named params) {
            RpcMethod<?, ?> method = get(registry, params);
            String who = switch (method.guard()) {
                case ANYONE -> "everyone";
                case SIGNED_IN -> "people who are signed in";
                case COLLABORATOR -> "people who work on the database";
                case ADMINISTRATOR -> "administrators";
            };
            return method.name() + signature(method).stream().collect(Collectors.joining(", ", "(", ")")) + ", for "
                    + who;
        }
    }

    private static RpcMethod<?, ?> get(Registry registry, Named named) {
        return registry.find(named.methodName())
                .orElseThrow(() -> ApiError.METHOD_NOT_FOUND.error("Method not found: \"" + named.methodName() + "\""));
    }

    private static List<String> signature(RpcMethod<?, ?> method) {
        return Parameter.all(method.params()).stream()
                .map(one -> one.name() + (one.optional() ? "?" : ""))
                .toList();
    }
}
