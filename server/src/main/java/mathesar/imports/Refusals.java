package mathesar.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.errors.AppException;
import mathesar.errors.ErrorCode;
import mathesar.errors.PostgresCondition;

/** Why a file is not loaded, with the place. */
final class Refusals {
    private Refusals() {}

    /** BadCopyFileFormat, as PostgreSQL calls rows it cannot take apart. */
    static AppException line(long line, String reason, String content) {
        return line(PostgresCondition.of("22P04"), line, reason, content);
    }

    static AppException line(ErrorCode code, long line, String reason, String content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("line", line);
        facts.put("reason", reason);
        facts.put("content", content);
        String shown = content.isEmpty() ? "" : " (" + content + ")";
        return new AppException(code, "line " + line + ": " + reason + shown, facts, null);
    }
}
