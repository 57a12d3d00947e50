package mathesar.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Names that nothing has yet, made by adding a number. */
public final class FreeNames {
    private static final int MAX_BYTES = 63;

    private FreeNames() {}

    /**
     * A name for a new table: the one wanted if nothing in the schema has it, else with a number that starts after the number of
     * the schema's tables.
     *
     * @param wanted null or blank for {@code Table}, always with a number
     */
    public static Identifier table(Session s, long schemaOid, @Nullable String wanted) {
        record Taken(String name, boolean table) {}
        List<Taken> taken = s.list(
                Sql.of("SELECT relname, relkind = 'r' FROM pg_class WHERE relnamespace = {}::oid", schemaOid),
                (Row row) -> new Taken(row.text(1), row.bool(2)));
        Set<String> names = new HashSet<>(taken.stream().map(Taken::name).toList());
        int first = (int) taken.stream().filter(Taken::table).count() + 1;
        if (wanted == null || wanted.isBlank()) {
            return Identifier.of(numbered(names, "Table", first));
        }
        String fitting = shortened(wanted);
        return Identifier.of(names.contains(fitting) ? numbered(names, fitting, first) : fitting);
    }

    /** A name for a new type: the one wanted if the schema has no such type or table, else with a number. */
    public static Identifier type(Session s, Identifier schema, String wanted) {
        List<String> taken = s.list(
                Sql.of("SELECT typname FROM pg_type WHERE typnamespace = {}::text::regnamespace", schema.quoted()),
                row -> row.text(1));
        String fitting = shortened(wanted);
        return Identifier.of(taken.contains(fitting) ? numbered(taken, fitting, 2) : fitting);
    }

    /** A name for a new column: trimmed, {@code Column} if blank, with a number if taken. */
    public static Identifier column(Collection<String> taken, @Nullable String wanted) {
        String name = wanted == null || wanted.isBlank() ? "Column" : wanted.strip();
        return Identifier.of(taken.contains(name) ? numbered(taken, name, 1) : name);
    }

    private static String numbered(Collection<String> taken, String base, int first) {
        for (int n = first; ; n++) {
            String candidate = base + " " + n;
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
    }

    /** As PostgreSQL would store it. */
    private static String shortened(String name) {
        String start = name;
        while (start.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start;
    }
}
