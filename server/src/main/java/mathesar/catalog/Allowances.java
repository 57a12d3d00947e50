package mathesar.catalog;

import java.util.Collection;
import java.util.List;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/**
 * Tells what roles may do with tables as PostgreSQL itself would decide it (manual, 5.8 Privileges, 5.9 Row Security Policies, CREATE VIEW),
 * from the catalog alone and in one query.
 *
 * <p>For each role, table, action and column it lists all that is <i>needed</i>: the privilege on the table itself, and behind a view the
 * privileges on what the view reads or writes (what it only reads while writing is read), as the view's owner or, with {@code security_invoker}, as the role. What is needed and not
 * held is the reason.
 */
public final class Allowances {
    private Allowances() {}

    /** One for each role, table and action; tables and roles that are not there are left out. */
    public static List<Allowance> of(Session s, Collection<Long> roles, Collection<Long> tables) {
        return s.list(
                Sql.of("{}{}{}{}", asked(array(roles), array(tables)), BENEATH, NEEDED, ANSWER), Allowances::read);
    }

    private static long[] array(Collection<Long> oids) {
        return oids.stream().mapToLong(Long::longValue).toArray();
    }

    private static Allowance read(Row row) {
        String action = row.text(3);
        return new Allowance(
                row.number(1),
                row.number(2),
                action,
                row.bool(4),
                action.equals("DELETE")
                        ? null
                        : row.numbers(5).stream().map(Long::intValue).toList(),
                row.findText(6),
                row.findText(7),
                row.findText(8),
                row.text(9),
                Texts.of(row, 10));
    }

    /** The cells: role, table, action and, but for DELETE, column. */
    private static Sql asked(long[] roles, long[] tables) {
        return Sql.of("""
                WITH RECURSIVE people AS (
                    SELECT oid AS role, rolsuper OR rolbypassrls AS free FROM pg_catalog.pg_roles
                ), asked AS (
                    SELECT p.role, c.oid AS rel, c.relkind, w.action, w.bit, coalesce(a.attnum, 0)::smallint AS att
                    FROM people p, pg_catalog.pg_class c
                    CROSS JOIN (VALUES ('SELECT', 2), ('UPDATE', 4), ('INSERT', 8), ('DELETE', 16)) w(action, bit)
                    LEFT JOIN pg_catalog.pg_attribute a
                        ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND w.action <> 'DELETE'
                    WHERE p.role = ANY ({}) AND c.oid = ANY ({}) AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
                ),
                """, roles, tables);
    }

    /**
     * What stands behind a view. {@code as_role} is 0 for whoever asks. A view's columns lead to columns beneath by the origins
     * PostgreSQL keeps with the rule; what it writes to is the one relation it reads from first.
     */
    private static final Sql BENEATH = Sql.of("""
            views AS NOT MATERIALIZED (
                SELECT c.oid AS view, r.oid AS rule,
                    CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_options_to_table(c.reloptions)
                        WHERE option_name = 'security_invoker' AND option_value::boolean) THEN 0 ELSE c.relowner END AS as_role
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.ev_type = '1'
                WHERE c.relkind = 'v'
            ), reads(view, rel, att, as_role) AS (
                SELECT rel, rel, 0::smallint, 0::oid FROM asked WHERE relkind = 'v'
                UNION
                SELECT reads.view, d.refobjid, d.refobjsubid::smallint, v.as_role
                FROM reads JOIN views v ON v.view = reads.rel
                JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = v.rule
                    AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> v.view
                JOIN pg_catalog.pg_class c ON c.oid = d.refobjid AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
            ), writes(view, att, rel, ratt, as_role) AS (
                SELECT DISTINCT rel, att, rel, att, 0::oid FROM asked WHERE relkind = 'v'
                UNION
                SELECT w.view, w.att, b.base, coalesce(o.att, 0)::smallint, v.as_role
                FROM writes w JOIN views v ON v.view = w.rel JOIN pg_catalog.pg_rewrite t ON t.oid = v.rule
                CROSS JOIN LATERAL (SELECT (m.found)[1]::oid AS base
                    FROM regexp_matches(t.ev_action::text, ':relid (\\d+)', 'g') WITH ORDINALITY m(found, place)
                    WHERE (m.found)[1]::oid NOT IN (0, v.view) ORDER BY m.place LIMIT 1) b
                LEFT JOIN LATERAL (SELECT (m.found)[4]::int AS att
                    FROM regexp_matches(t.ev_action::text,
                        ':resno (\\d+) :resname (\\\\.|[^ ])+ :ressortgroupref \\d+ :resorigtbl (\\d+) :resorigcol (\\d+)', 'g') m(found)
                    WHERE (m.found)[1]::int = w.ratt AND (m.found)[3]::oid = b.base) o ON w.ratt > 0
                WHERE w.ratt = 0 OR o.att > 0
            ),
            """);

    private static final Sql NEEDED = Sql.of("""
            needed AS (
                SELECT role, rel, action, att, rel AS on_rel, att AS on_att, role AS as_role, true AS own, action AS need
                FROM asked
                UNION ALL
                SELECT a.role, a.rel, a.action, a.att, r.rel, r.att, coalesce(nullif(r.as_role, 0), a.role), false, a.action
                FROM asked a JOIN reads r ON r.view = a.rel AND r.rel <> a.rel WHERE a.action = 'SELECT'
                UNION ALL
                SELECT a.role, a.rel, a.action, a.att, w.rel, w.ratt, coalesce(nullif(w.as_role, 0), a.role), false, a.action
                FROM asked a JOIN writes w ON w.view = a.rel AND w.att = a.att AND w.rel <> a.rel
                WHERE a.action <> 'SELECT'
                UNION ALL
                SELECT a.role, a.rel, a.action, a.att, r.rel, r.att, coalesce(nullif(r.as_role, 0), a.role), false, 'SELECT'
                FROM asked a JOIN reads r ON r.view = a.rel
                WHERE a.action IN ('UPDATE', 'DELETE') AND r.rel NOT IN (SELECT w.rel FROM writes w WHERE w.view = a.rel)
            ), ruled AS (
                SELECT n.*, CASE WHEN n.need = 'DELETE' THEN has_table_privilege(n.as_role, n.on_rel, 'DELETE')
                        WHEN n.on_att = 0 THEN has_any_column_privilege(n.as_role, n.on_rel, n.need)
                        ELSE has_column_privilege(n.as_role, n.on_rel, n.on_att, n.need) END AS held,
                    n.need = n.action AND c.relrowsecurity AND NOT p.free
                        AND (c.relforcerowsecurity OR NOT pg_has_role(n.as_role, c.relowner, 'USAGE')) AS secured
                FROM needed n JOIN pg_catalog.pg_class c ON c.oid = n.on_rel JOIN people p ON p.role = n.as_role
            ), policies AS (
                SELECT x.on_rel, x.as_role, x.action, q.polname::text AS name, q.polpermissive AS permissive
                FROM (SELECT DISTINCT on_rel, as_role, action FROM ruled WHERE secured) x
                JOIN pg_catalog.pg_policy q ON q.polrelid = x.on_rel
                    AND q.polcmd IN ('*', CASE x.action WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a' WHEN 'UPDATE' THEN 'w' ELSE 'd' END)
                    AND EXISTS (SELECT FROM unnest(q.polroles) o WHERE CASE WHEN o = 0 THEN true ELSE pg_has_role(x.as_role, o, 'USAGE') END)
            ), secured AS (
                SELECT DISTINCT role, rel, action, on_rel, as_role FROM ruled WHERE secured
            ), policed AS (
                SELECT r.role, r.rel, r.action, bool_or(q.shut) AS shut,
                    ARRAY(SELECT DISTINCT n FROM unnest(array_agg(q.names)) n WHERE n <> '' ORDER BY n) AS names
                FROM secured r
                CROSS JOIN LATERAL (SELECT NOT coalesce(bool_or(p.permissive), false) AS shut, unnest(coalesce(array_agg(p.name), '{""}')) AS names
                    FROM policies p WHERE p.on_rel = r.on_rel AND p.as_role = r.as_role AND p.action = r.action) q
                GROUP BY r.role, r.rel, r.action
            ),
            """);

    /** Cell by cell the first thing in the way, then together for all columns. */
    private static final Sql ANSWER = Sql.of("""
            held AS (
                SELECT role, rel, action, att, bool_and(held) FILTER (WHERE own) AS own, bool_and(held) FILTER (WHERE NOT own) AS beneath,
                    (array_agg(format('%I.%I', n.nspname, c.relname) ORDER BY on_rel) FILTER (WHERE NOT own AND NOT held))[1] AS because,
                    (array_agg(as_role ORDER BY on_rel) FILTER (WHERE NOT own AND NOT held))[1] AS as_role
                FROM ruled JOIN pg_catalog.pg_class c ON c.oid = on_rel JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                GROUP BY role, rel, action, att
            ), cells AS (
                SELECT a.role, a.rel, a.action, a.att, h.own, h.because, h.as_role, n.nspname, p.shut, p.names,
                    a.relkind = 'v' AND a.action = 'SELECT' AS computed,
                    CASE WHEN NOT has_schema_privilege(a.role, n.oid, 'USAGE') THEN 1
                        WHEN a.action <> 'SELECT' AND NOT CASE WHEN a.relkind IN ('r', 'p') THEN true
                            WHEN pg_relation_is_updatable(a.rel, true) & a.bit = 0 THEN false
                            ELSE a.att = 0 OR pg_column_is_updatable(a.rel, a.att, true) END THEN 2
                        WHEN NOT h.own THEN 3
                        WHEN NOT h.beneath THEN 4
                        WHEN a.action = 'INSERT' AND p.shut THEN 5 END AS reason
                FROM asked a JOIN pg_catalog.pg_class c ON c.oid = a.rel JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN held h USING (role, rel, action, att)
                LEFT JOIN policed p USING (role, rel, action)
            )
            SELECT role, rel, action, bool_or(reason IS NULL), array_agg(att ORDER BY att) FILTER (WHERE reason IS NULL),
                CASE min(reason) WHEN 1 THEN 'schema' WHEN 2 THEN 'not_writable'
                    WHEN 3 THEN CASE WHEN bool_or(own) THEN 'columns' ELSE 'table' END WHEN 4 THEN 'beneath' WHEN 5 THEN 'policy' END,
                CASE min(reason) WHEN 1 THEN min(nspname) WHEN 4 THEN min(because) END,
                CASE min(reason) WHEN 4 THEN pg_get_userbyid(min(as_role)) END,
                CASE WHEN bool_or(shut AND NOT computed) THEN 'none' WHEN bool_or(shut) IS NULL THEN 'all' ELSE 'some' END,
                min(names)
            FROM cells GROUP BY role, rel, action ORDER BY rel, role, array_position('{SELECT,INSERT,UPDATE,DELETE}', action)
            """);
}
