package mathesar.errors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A condition reported with an SQLSTATE (PostgreSQL manual, appendix A) and its number on the wire.
 *
 * @param sqlState five characters, for instance {@code 23505}
 */
public record PostgresCondition(int number, String condition, String sqlState) implements ErrorCode {
    private static final Map<String, PostgresCondition> BY_STATE = read();

    @Override
    public String meaning() {
        return "PostgreSQL reports SQLSTATE " + sqlState + ".";
    }

    /** The condition of an SQLSTATE: listed by itself, else by its class. */
    public static PostgresCondition of(String sqlState) {
        PostgresCondition listed = BY_STATE.get(sqlState);
        return listed != null ? listed : ofClass(sqlState);
    }

    /** All conditions with a number of their own. */
    public static Collection<PostgresCondition> listed() {
        return BY_STATE.values();
    }

    private static PostgresCondition ofClass(String state) {
        String family = state.length() < 2 ? "" : state.substring(0, 2);
        return switch (family) {
            case "08", "27", "28", "2F", "38", "39", "3B", "40", "53", "54", "55", "57", "58" ->
                new PostgresCondition(-30193, "OperationalError", state);
            case "0A" -> new PostgresCondition(-30186, "NotSupportedError", state);
            case "20", "21", "26", "34", "3D", "3F", "42", "44" ->
                new PostgresCondition(-30200, "ProgrammingError", state);
            case "22" -> new PostgresCondition(-30028, "DataError", state);
            case "23" -> new PostgresCondition(-30104, "IntegrityError", state);
            case "24", "25", "2B", "2D" -> new PostgresCondition(-30106, "InternalError", state);
            default ->
                switch (state.isEmpty() ? ' ' : state.charAt(0)) {
                    case 'F', 'H' -> new PostgresCondition(-30193, "OperationalError", state);
                    case 'P' -> new PostgresCondition(-30200, "ProgrammingError", state);
                    case 'X' -> new PostgresCondition(-30106, "InternalError", state);
                    default -> new PostgresCondition(-30031, "DatabaseError", state);
                };
        };
    }

    private static Map<String, PostgresCondition> read() {
        Map<String, PostgresCondition> all = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(PostgresCondition.class.getResourceAsStream("sqlstates.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t"))
                    .forEach(f -> all.put(f[2], new PostgresCondition(Integer.parseInt(f[0]), f[1], f[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
