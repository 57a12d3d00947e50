package mathesar.rpc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All methods by name. */
public final class Registry {
    private final Map<String, RpcMethod<?, ?>> methods = new TreeMap<>();

    /**
     * With those that tell of the methods themselves.
     *
     * @throws IllegalStateException if two methods have one name
     */
    public Registry(Collection<? extends RpcMethod<?, ?>> all) {
        Stream<RpcMethod<?, ?>> known = Stream.concat(all.stream(), Introspection.methods(this).stream());
        for (RpcMethod<?, ?> method : known.toList()) {
            if (methods.put(method.name(), method) != null) {
                throw new IllegalStateException("Two methods are called " + method.name());
            }
        }
    }

    public Optional<RpcMethod<?, ?>> find(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    /** All methods in the order of their names. */
    public Collection<RpcMethod<?, ?>> all() {
        return methods.values();
    }
}
