package mathesar.rpc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All methods by name. */
public final class Registry {
    private final Map<String, RpcMethod<?, ?>> methods = new TreeMap<>();

    /** @throws IllegalStateException if two methods have one name */
    public Registry(Collection<? extends RpcMethod<?, ?>> all) {
        for (RpcMethod<?, ?> method : all) {
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
