package mathesar.catalog;

import java.util.List;
import mathesar.ddl.Privileges.Family;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;

/** Reads who was granted what on an object: entries of its access list, or of PostgreSQL's default where it has none. */
public final class Grants {
    private Grants() {}

    /** @param direct privileges granted to the role itself */
    @ApiName("Priv")
    public record Grant(long roleOid, List<String> direct) {}

    public static List<Grant> onDatabase(Session s) {
        return list(
                s,
                Family.DATABASE,
                Sql.of(
                        "SELECT coalesce(datacl, acldefault('d', datdba)) AS acl FROM pg_database WHERE datname = current_database()"));
    }

    public static List<Grant> onSchema(Session s, long oid) {
        return list(
                s,
                Family.SCHEMA,
                Sql.of(
                        "SELECT coalesce(nspacl, acldefault('n', nspowner)) AS acl FROM pg_namespace WHERE oid = {}::oid",
                        oid));
    }

    public static List<Grant> onTable(Session s, long oid) {
        return list(
                s,
                Family.TABLE,
                Sql.of(
                        "SELECT coalesce(relacl, acldefault('r', relowner)) AS acl FROM pg_class WHERE oid = {}::oid",
                        oid));
    }

    public static List<Grant> onSequence(Session s, long oid) {
        return list(
                s,
                Family.SEQUENCE,
                Sql.of(
                        "SELECT coalesce(relacl, acldefault('s', relowner)) AS acl FROM pg_class WHERE oid = {}::oid AND relkind = 'S'",
                        oid));
    }

    /** On tables that the session's role makes in a schema later (manual, 52.14 pg_default_acl). */
    public static List<Grant> onNewTables(Session s, long schemaOid) {
        return list(
                s,
                Family.TABLE,
                Sql.of(
                        "SELECT defaclacl AS acl FROM pg_default_acl WHERE defaclnamespace = {}::oid AND defaclobjtype = 'r'"
                                + " AND defaclrole = (SELECT oid FROM pg_roles WHERE rolname = current_user)",
                        schemaOid));
    }

    /** @param direct privileges granted to the role itself on this column alone */
    @ApiName("ColumnPriv")
    public record ColumnGrant(long roleOid, int attnum, List<String> direct) {}

    /** On single columns of a table, beside what is granted on all of it. */
    public static List<ColumnGrant> onColumns(Session s, long tableOid) {
        return s.list(
                Sql.of(
                        "SELECT r.oid, a.attnum, array_agg(DISTINCT g.privilege_type) FROM pg_attribute a, aclexplode(a.attacl) g"
                                + " JOIN pg_roles r ON r.oid = g.grantee WHERE a.attrelid = {}::oid AND a.attnum > 0 AND NOT a.attisdropped"
                                + " AND left(r.rolname, 3) <> 'pg_' GROUP BY r.oid, r.rolname, a.attnum ORDER BY r.rolname, a.attnum",
                        tableOid),
                row -> new ColumnGrant(row.number(1), row.integer(2), Texts.of(row, 3)));
    }

    /** By the roles' names, without PUBLIC and PostgreSQL's own roles. */
    private static List<Grant> list(Session s, Family family, Sql object) {
        return s.list(
                Sql.of(
                        "SELECT r.oid, array_agg(DISTINCT g.privilege_type) FROM ({}) o, aclexplode(o.acl) g JOIN pg_roles r ON r.oid = g.grantee"
                                + " WHERE left(r.rolname, 3) <> 'pg_' AND g.privilege_type = ANY ({})"
                                + " GROUP BY r.oid, r.rolname ORDER BY r.rolname",
                        object,
                        family.words().toArray(String[]::new)),
                row -> new Grant(row.number(1), Texts.of(row, 2)));
    }
}
