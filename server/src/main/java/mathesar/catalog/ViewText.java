package mathesar.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** A view as its query and its options. */
public final class ViewText {
    private ViewText() {}

    /** The query, laid out (manual, 9.27.5, pg_get_viewdef). */
    public static String of(Session s, long oid) {
        return s.get(Sql.of("SELECT pg_get_viewdef({}::oid, true)", oid), row -> row.text(1));
    }

    /** Such as {@code security_barrier}, by name. */
    public static Map<String, String> options(Session s, long oid) {
        Map<String, String> options = new LinkedHashMap<>();
        s.each(
                Sql.of(
                        "SELECT option_name, option_value FROM pg_class, pg_options_to_table(reloptions) WHERE pg_class.oid = {}::oid",
                        oid),
                0,
                row -> options.put(row.text(1), row.text(2)));
        return options;
    }
}
