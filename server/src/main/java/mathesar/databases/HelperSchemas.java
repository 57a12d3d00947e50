package mathesar.databases;

import java.util.List;
import java.util.Optional;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** The schemas that earlier versions installed in a database, or that hold helper types a person asked for: found, and removed when nothing else uses them. */
final class HelperSchemas {
    private HelperSchemas() {}

    /** Those of the names that exist. */
    static List<String> existing(Session s, List<String> names) {
        return s.list(
                Sql.of("SELECT nspname FROM pg_namespace WHERE nspname = ANY ({}) ORDER BY 1", (Object)
                        names.toArray(String[]::new)),
                row -> row.text(1));
    }

    /** The role that owns the first of them. */
    static Optional<String> owner(Session s, List<String> names) {
        return s.find(
                Sql.of(
                        "SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = ANY ({})"
                                + " ORDER BY array_position({}, nspname::text) LIMIT 1",
                        names.toArray(String[]::new),
                        names.toArray(String[]::new)),
                row -> row.text(1));
    }

    /** Whether the session's role may drop what the given role owns. */
    static boolean mayActAs(Session s, String owner) {
        return s.get(Sql.of("SELECT pg_has_role({}::name, 'USAGE')", owner), row -> row.bool(1));
    }

    /**
     * Drops the schemas with what is in them.
     *
     * @param strict whether a dependent object outside is an error; otherwise a schema that is in use stays
     * @throws AppException DependentObjectsStillExist, naming what depends
     */
    static void drop(Session s, List<String> names, boolean strict) {
        for (String name : existing(s, names)) {
            List<String> users = users(s, name, names);
            if (!users.isEmpty() && strict) {
                throw PostgresCondition.of("2BP01")
                        .error("cannot drop schema " + name + " because other objects depend on it \nDetail: "
                                + String.join(", ", users));
            }
            if (users.isEmpty()) {
                s.execute(Sql.of("DROP SCHEMA {} CASCADE", Identifier.of(name)));
            }
        }
    }

    /** Up to ten objects outside the schemas that use something inside (manual, 52.18 pg_depend). */
    private static List<String> users(Session s, String schema, List<String> all) {
        return s.list(Sql.of("""
                        WITH inside AS (
                            SELECT 'pg_type'::regclass AS classid, oid FROM pg_type WHERE typnamespace = (SELECT oid FROM pg_namespace WHERE nspname = {})
                            UNION ALL
                            SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = {})
                            UNION ALL
                            SELECT 'pg_class'::regclass, oid FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = {})),
                        users AS (
                            SELECT d.classid, d.objid, d.objsubid,
                                CASE d.classid
                                    WHEN 'pg_class'::regclass THEN (SELECT relnamespace FROM pg_class WHERE oid = d.objid)
                                    WHEN 'pg_proc'::regclass THEN (SELECT pronamespace FROM pg_proc WHERE oid = d.objid)
                                    WHEN 'pg_type'::regclass THEN (SELECT typnamespace FROM pg_type WHERE oid = d.objid)
                                    WHEN 'pg_constraint'::regclass THEN (SELECT connamespace FROM pg_constraint WHERE oid = d.objid)
                                    WHEN 'pg_attrdef'::regclass THEN
                                        (SELECT relnamespace FROM pg_attrdef f JOIN pg_class c ON c.oid = f.adrelid WHERE f.oid = d.objid)
                                    WHEN 'pg_rewrite'::regclass THEN
                                        (SELECT relnamespace FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.oid = d.objid)
                                END AS namespace
                            FROM pg_depend d JOIN inside i ON i.classid = d.refclassid AND i.oid = d.refobjid)
                        SELECT DISTINCT pg_describe_object(classid, objid, objsubid)
                        FROM users JOIN pg_namespace n ON n.oid = users.namespace
                        WHERE NOT n.nspname = ANY ({}) ORDER BY 1 LIMIT 10
                        """, schema, schema, schema, all.toArray(String[]::new)), row -> row.text(1));
    }
}
