package mathesar.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One method of the API: its name, who may call it, its parameters as a record that validates itself, and the call.
 *
 * <p>Parameters: the record's components in snake_case. A component that is not {@code @Nullable} must be present; defaults are set
 * in the compact constructor. The result is a record (written in snake_case, nulls included), a list, map or plain value of
 * such, or a {@link Streamed}.
 */
public interface RpcMethod<P extends Record, R> {
    /** Verbs of methods that change nothing. */
    List<String> READING = List.of("get", "list", "find", "search", "count", "suggest", "view");

    /** For instance {@code tables.list}. */
    String name();

    Guard guard();

    Class<P> params();

    @Nullable
    R call(Caller caller, P params);

    /**
     * Whether it changes nothing, as the last part of its name tells: tokens that may only read call no other. A method whose name tells
     * too much or too little says so itself.
     */
    default boolean reads() {
        String verb = name().substring(name().lastIndexOf('.') + 1);
        return READING.stream().anyMatch(word -> verb.equals(word) || verb.startsWith(word + "_"));
    }

    /** Whether the audit log keeps that it was called: rights, shapes and people are changed by it, not merely records or settings of a page. */
    default boolean noteworthy() {
        return !reads();
    }

    /** Whether parameters with unknown names are an error instead of being passed over. */
    default boolean strict() {
        return false;
    }
}
