package mathesar.rpc;

import org.jspecify.annotations.Nullable;

/**
 * One method of the API: its name, who may call it, its parameters as a record that validates itself, and the call.
 *
 * <p>Parameters: the record's components in snake_case. A component that is not {@code @Nullable} must be present; defaults are set
 * in the compact constructor. The result is a record (written in snake_case, nulls included), a list, map or plain value of
 * such, or a {@link Streamed}.
 */
public interface RpcMethod<P extends Record, R> {
    /** For instance {@code tables.list}. */
    String name();

    Guard guard();

    Class<P> params();

    @Nullable
    R call(Caller caller, P params);

    /** Whether parameters with unknown names are an error instead of being passed over. */
    default boolean strict() {
        return false;
    }
}
