package mathesar.catalog;

import java.util.List;
import java.util.Optional;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Reads schemas. */
public final class Schemas {
    private static final Sql SELECT = Sql.of("""
            SELECT n.oid, n.nspname, obj_description(n.oid, 'pg_namespace'), n.nspowner,
                ARRAY(SELECT p FROM unnest('{USAGE,CREATE}'::text[]) p WHERE has_schema_privilege(n.oid, p)),
                pg_has_role(n.nspowner, 'USAGE'),
                coalesce(t.tables, 0)
            FROM pg_namespace n LEFT JOIN
                (SELECT relnamespace, count(*) AS tables FROM pg_class WHERE relkind = 'r' GROUP BY relnamespace) t
                ON t.relnamespace = n.oid
            """);

    private Schemas() {}

    /** All but the system's and the helper schemas, by name; also those the role may not use. */
    public static List<Schema> list(Session s) {
        return s.list(Sql.of("""
                        {} WHERE n.nspname NOT IN ('information_schema', 'msar', '__msar', 'mathesar_types')
                        AND left(n.nspname, 3) <> 'pg_' ORDER BY n.nspname""", SELECT), Schemas::read);
    }

    public static Optional<Schema> find(Session s, long oid) {
        return s.find(Sql.of("{} WHERE n.oid = {}::oid", SELECT, oid), Schemas::read);
    }

    /** @throws AppException InvalidSchemaName if there is none with this oid */
    public static Schema get(Session s, long oid) {
        return find(s, oid).orElseThrow(() -> missing(oid));
    }

    /**
     * The schema's name.
     *
     * @throws AppException InvalidSchemaName if there is none with this oid
     */
    public static Identifier name(Session s, long oid) {
        return s.find(Sql.of("SELECT nspname FROM pg_namespace WHERE oid = {}::oid", oid), row -> row.text(1))
                .map(Identifier::of)
                .orElseThrow(() -> missing(oid));
    }

    /** The oid of a schema that is known to exist. */
    public static long oid(Session s, Identifier name) {
        return s.get(Sql.of("SELECT oid FROM pg_namespace WHERE nspname = {}", name.name()), row -> row.number(1));
    }

    private static AppException missing(long oid) {
        return PostgresCondition.of("3F000").error("schema with oid " + oid + " does not exist");
    }

    private static Schema read(Row row) {
        return new Schema(
                row.number(1),
                row.text(2),
                row.findText(3),
                row.number(4),
                Texts.of(row, 5),
                row.bool(6),
                row.integer(7));
    }
}
