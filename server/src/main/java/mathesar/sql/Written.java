package mathesar.sql;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bound values as a person would write them in psql. */
final class Written {
    private Written() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Untyped(var text) -> of(text);
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case long[] numbers ->
                "'{" + Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(",")) + "}'";
            case int[] numbers ->
                "'{" + Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",")) + "}'";
            case Object[] items ->
                "ARRAY[" + Arrays.stream(items).map(Written::of).collect(Collectors.joining(",")) + "]";
            default -> "'" + value.toString().replace("'", "''") + "'";
        };
    }
}
