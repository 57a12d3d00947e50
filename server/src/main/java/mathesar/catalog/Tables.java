package mathesar.catalog;

import java.util.List;
import java.util.Optional;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Reads tables, views and materialized views. */
public final class Tables {
    private static final Sql SELECT = Sql.of("""
            SELECT c.oid, c.relname, c.relnamespace, obj_description(c.oid, 'pg_class'), c.relowner,
                ARRAY(SELECT p FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) p
                    WHERE has_table_privilege(c.oid, p)),
                pg_has_role(c.relowner, 'USAGE'),
                CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized_view' ELSE 'table' END,
                CASE WHEN c.relkind = 'p' THEN 'partitioned' WHEN c.relkind = 'f' THEN 'foreign' WHEN c.relispartition THEN 'partition' END,
                CASE WHEN c.relispartition THEN (SELECT inhparent FROM pg_inherits WHERE inhrelid = c.oid) END
            FROM pg_class c
            """);

    private Tables() {}

    /** Those of one schema by name; neither partitioned parents nor foreign tables. */
    public static List<Table> list(Session s, long schemaOid) {
        return s.list(
                Sql.of(
                        "{} WHERE c.relnamespace = {}::oid AND c.relkind IN ('r', 'v', 'm') ORDER BY c.relname",
                        SELECT,
                        schemaOid),
                row -> read(row).plain());
    }

    /** Those of one schema by name, also partitioned and foreign tables, and how each is stored. */
    public static List<Table> listAll(Session s, long schemaOid) {
        return s.list(
                Sql.of(
                        "{} WHERE c.relnamespace = {}::oid AND c.relkind IN ('r', 'v', 'm', 'p', 'f') ORDER BY c.relname",
                        SELECT,
                        schemaOid),
                Tables::read);
    }

    /** Any relation with columns, also partitioned and foreign tables. */
    public static Optional<Table> find(Session s, long oid) {
        return s.find(
                Sql.of("{} WHERE c.oid = {}::oid AND c.relkind IN ('r', 'v', 'm', 'p', 'f')", SELECT, oid),
                row -> read(row).plain());
    }

    /** @throws AppException UndefinedTable if there is none with this oid */
    public static Table get(Session s, long oid) {
        return find(s, oid).orElseThrow(() -> missing(oid));
    }

    /**
     * The name with its schema.
     *
     * @throws AppException UndefinedTable if there is none with this oid
     */
    public static QualifiedName name(Session s, long oid) {
        return s.find(
                        Sql.of(
                                "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                        + " WHERE c.oid = {}::oid AND c.relkind IN ('r', 'v', 'm', 'p', 'f')",
                                oid),
                        row -> QualifiedName.of(row.text(1), row.text(2)))
                .orElseThrow(() -> missing(oid));
    }

    /** How many records the table has, as the statistics say; -1 if they say nothing (manual, 52.11 pg_class). */
    public static long estimatedRecords(Session s, long oid) {
        Sql query = Sql.of("SELECT reltuples::bigint FROM pg_class WHERE oid = {}::oid", oid);
        return s.find(query, row -> row.number(1)).orElse(-1L);
    }

    /** Whether the session's role may read the table, or a column of it. */
    public static boolean isReadable(Session s, long oid) {
        return s.get(Sql.of("SELECT has_any_column_privilege({}::oid, 'SELECT')", oid), row -> row.bool(1));
    }

    /** The oid of a table that is known to exist. */
    public static long oid(Session s, QualifiedName name) {
        return s.get(Sql.of("SELECT {}::regclass::oid", Sql.literal(name.quoted())), row -> row.number(1));
    }

    /** The name as PostgreSQL prints it: quoted where needed, with the schema unless that is on the search path. */
    public static String printedName(Session s, long oid) {
        return s.get(Sql.of("SELECT {}::oid::regclass::text", oid), row -> row.text(1));
    }

    /** The name with its schema, quoted where needed. */
    public static String printedQualifiedName(Session s, long oid) {
        return s.get(
                Sql.of(
                        "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c"
                                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = {}::oid",
                        oid),
                row -> row.text(1));
    }

    static AppException missing(long oid) {
        return PostgresCondition.of("42P01").error("table with oid " + oid + " does not exist");
    }

    private static Table read(Row row) {
        return new Table(
                row.number(1),
                row.text(2),
                row.number(3),
                row.findText(4),
                row.number(5),
                Texts.of(row, 6),
                row.bool(7),
                row.text(8),
                row.findText(9),
                row.findNumber(10));
    }
}
