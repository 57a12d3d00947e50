package mathesar.rpc.describe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mathesar.rpc.NoParams;
import mathesar.rpc.Registry;
import mathesar.rpc.RpcMethod;

/** Writes {@code web/src/api/generated.ts}: the wire types and, by method name, what goes in and comes out. */
public final class TypeScriptClient {
    private final Types types = new Types();
    private final StringBuilder out = new StringBuilder();

    private TypeScriptClient() {}

    /** The whole file. */
    public static String of(Registry registry) {
        return new TypeScriptClient().write(registry);
    }

    private String write(Registry registry) {
        StringBuilder methods = new StringBuilder();
        registry.all().forEach(method -> methods.append(method(method)));
        out.append("""
                /** The wire types of the RPC methods. Made from the server's records by `make generate`; edit those, not this file. */

                import type * as shapes from "./shapes";

                export type * from "./shapes";
                """);
        interfaces().values().forEach(out::append);
        out.append("\n/** What each method takes and gives. */\nexport interface RpcMethods {\n")
                .append(methods)
                .append("}\n");
        return out.toString();
    }

    private String method(RpcMethod<?, ?> method) {
        return "  \"" + method.name() + "\": {\n    params: " + params(method) + ";\n    result: "
                + types.of(Types.result(method)) + ";\n  };\n";
    }

    private String params(RpcMethod<?, ?> method) {
        List<Field> fields = Field.of(method.params(), true);
        if (method.params() == NoParams.class || fields.isEmpty()) {
            return "Record<string, never>";
        }
        return fields.stream()
                .map(field -> member(field, types.sent(field)))
                .collect(Collectors.joining(";\n      ", "{\n      ", ";\n    }"));
    }

    /** Describing one record may bring up others, so until no new one appears. */
    private Map<String, String> interfaces() {
        Map<String, String> written = new TreeMap<>();
        while (written.size() < types.records().size()) {
            for (Map.Entry<String, Class<?>> entry : List.copyOf(types.records().entrySet())) {
                written.computeIfAbsent(entry.getKey(), name -> describe(name, entry.getValue()));
            }
        }
        return written;
    }

    private String describe(String name, Class<?> record) {
        boolean sent = types.isSent(name);
        String members = Field.of(record, sent).stream()
                .map(field -> "  " + member(field, sent ? types.sent(field) : types.of(field)) + ";\n")
                .collect(Collectors.joining());
        return "\nexport interface " + name + " {\n" + members + "}\n";
    }

    private static String member(Field field, String type) {
        return field.name() + (field.mayLack() ? "?: " : ": ") + type;
    }
}
