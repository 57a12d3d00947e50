package mathesar.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.errors.AppException;
import mathesar.imports.text.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Why an import was undone, with the place in the file.
 *
 * @param line where, counted from 1; null if it is of no one line
 * @param column the table's column, if one is to blame
 * @param value what stands there
 * @param reason what PostgreSQL says
 * @param constraint the rule that is broken, if one is
 * @param lines further lines with the same value, where values must differ
 */
record RunFailure(
        int code,
        String message,
        @Nullable Long line,
        @Nullable String column,
        @Nullable String value,
        String reason,
        @Nullable String constraint,
        @Nullable List<Long> lines) {
    /** The place COPY names (PostgreSQL's message "COPY %s, line %s, column %s: \"%s\""). */
    private static final Pattern PLACE = Pattern.compile(
            "COPY .*?, line (\\d+)(?:, column (.*?))?(?:: \"(.*)\"|: null input)?$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern KEY = Pattern.compile("\\((.+?)\\)=\\((.*)\\)", Pattern.DOTALL);

    static RunFailure of(AppException e, Path file, Analysis analysis, @Nullable Plan plan) {
        Map<String, Object> data = new LinkedHashMap<>(e.data());
        String reason = text(data.getOrDefault("reason", data.getOrDefault("message", e.text())));
        Long line = data.get("line") instanceof Long known ? known : null;
        String column = find(data, "column");
        String value = find(data, "content");
        List<Long> others = null;
        Matcher place = PLACE.matcher(text(data.getOrDefault("where", "")));
        if (place.find()) {
            line = lineOfRow(file, analysis, Long.parseLong(place.group(1)));
            column = place.group(2) == null ? column : place.group(2);
            value = place.group(3) == null ? value : place.group(3);
        } else if (plan != null && "23505".equals(data.get("sqlstate"))) {
            Matcher key = KEY.matcher(text(data.getOrDefault("detail", "")));
            if (key.find()) {
                column = plan.keyColumn().name().name();
                value = key.group(2);
                others = linesOf(file, analysis, plan.keyColumn().cell(), value);
                line = others.isEmpty() ? null : others.getFirst();
            }
        }
        String detail = find(data, "detail");
        return new RunFailure(
                e.code().number(),
                String.valueOf(e.getMessage()),
                line,
                column,
                value,
                detail == null ? reason : reason + ". " + detail,
                find(data, "constraint"),
                others);
    }

    private static @Nullable String find(Map<String, Object> data, String key) {
        Object value = data.get(key);
        return value == null ? null : value.toString();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static @Nullable Long lineOfRow(Path file, Analysis analysis, long row) {
        return scan(file, analysis, rows -> {
            for (long i = 0; i < row; i++) {
                if (!rows.next()) {
                    return null;
                }
            }
            return rows.line();
        });
    }

    private static List<Long> linesOf(Path file, Analysis analysis, int cell, String value) {
        List<Long> lines = new ArrayList<>();
        scan(file, analysis, rows -> {
            while (lines.size() < 5 && rows.next()) {
                if (cell < rows.width() && rows.text(cell).equals(value)) {
                    lines.add(rows.line());
                }
            }
            return null;
        });
        return lines;
    }

    private interface Search {
        @Nullable
        Long in(Rows rows) throws IOException;
    }

    private static @Nullable Long scan(Path file, Analysis analysis, Search search) {
        try (StagedText text = new StagedText(file, analysis)) {
            return search.in(text.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
