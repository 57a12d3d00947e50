package mathesar.catalog;

import java.util.List;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A domain, which is a type with rules of its own over another (manual, 8.18).
 *
 * @param name as {@code format_type} prints it
 * @param base the type below it, and below what domains it is over, without modifier
 * @param definition the type below it with its modifier
 * @param required it takes no NULL
 * @param checks as PostgreSQL prints them
 */
public record Domain(
        String name,
        String base,
        String definition,
        boolean required,
        List<String> checks,
        @Nullable String description) {

    /** Those that the role may use for columns; not the product's own. */
    public static List<Domain> list(Session s) {
        return s.list(
                Sql.of("""
                SELECT format_type(t.oid, NULL), format_type(coalesce(nullif(b.typbasetype, 0), t.typbasetype), NULL),
                    format_type(t.typbasetype, t.typtypmod), t.typnotnull,
                    ARRAY(SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c' ORDER BY c.conname),
                    obj_description(t.oid, 'pg_type')
                FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                    LEFT JOIN pg_type b ON b.oid = t.typbasetype AND b.typtype = 'd'
                WHERE t.typtype = 'd' AND n.nspname NOT IN ('mathesar_types', 'information_schema', 'pg_catalog')
                    AND has_type_privilege(t.oid, 'USAGE') AND has_schema_privilege(n.oid, 'USAGE')
                ORDER BY 1"""),
                row -> new Domain(
                        row.text(1), row.text(2), row.text(3), row.bool(4), Texts.of(row, 5), row.findText(6)));
    }
}
