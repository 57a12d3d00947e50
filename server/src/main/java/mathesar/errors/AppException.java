package mathesar.errors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one exception of the product: a code, a text for a person, and facts for a program. */
public final class AppException extends RuntimeException {
    private final transient ErrorCode code;
    private final transient Map<String, Object> data;

    public AppException(ErrorCode code, String text) {
        this(code, text, Map.of(), null);
    }

    /** @param data facts for {@code error.data}: sqlstate, constraint, table, column, detail, hint, line … */
    public AppException(ErrorCode code, String text, Map<String, ?> data, @Nullable Throwable cause) {
        super(code.condition() + ": " + text, cause);
        this.code = code;
        this.data = new LinkedHashMap<>(data);
    }

    public ErrorCode code() {
        return code;
    }

    /** The text without the condition's name in front. */
    public String text() {
        return String.valueOf(getMessage()).substring(code.condition().length() + 2);
    }

    public Map<String, Object> data() {
        return data;
    }

    /** Whether this is the PostgreSQL condition with the given SQLSTATE. */
    public boolean is(String sqlState) {
        return code instanceof PostgresCondition condition
                && condition.sqlState().equals(sqlState);
    }
}
