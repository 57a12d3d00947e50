package mathesar.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Reads roles. */
public final class Roles {
    private static final Sql SELECT = Sql.of("""
            SELECT r.oid, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin,
                shobj_description(r.oid, 'pg_authid'), m.oids, m.admins
            FROM pg_roles r LEFT JOIN (
                SELECT roleid, array_agg(member ORDER BY member) AS oids, array_agg(admin ORDER BY member) AS admins
                FROM (SELECT roleid, member::bigint, bool_or(admin_option)::int AS admin FROM pg_auth_members GROUP BY 1, 2) one
                GROUP BY roleid) m ON m.roleid = r.oid
            """);

    private Roles() {}

    /** All but PostgreSQL's own, by name. */
    public static List<Role> list(Session s) {
        return s.list(Sql.of("{} WHERE left(r.rolname, 3) <> 'pg_' ORDER BY r.rolname", SELECT), Roles::read);
    }

    public static Optional<Role> find(Session s, long oid) {
        return s.find(Sql.of("{} WHERE r.oid = {}::oid", SELECT, oid), Roles::read);
    }

    /** @throws AppException UndefinedObject if there is none with this oid */
    public static Role get(Session s, long oid) {
        return find(s, oid).orElseThrow(() -> missing(oid));
    }

    /** The role the session is logged in as. */
    public static Role current(Session s) {
        return s.get(Sql.of("{} WHERE r.rolname = current_user", SELECT), Roles::read);
    }

    /** Other roles whose privileges the current one has without SET ROLE. */
    public static List<Role> parents(Session s) {
        return s.list(
                Sql.of(
                        "{} WHERE r.rolname <> current_user AND left(r.rolname, 3) <> 'pg_'"
                                + " AND pg_has_role(r.oid, 'USAGE') ORDER BY r.rolname",
                        SELECT),
                Roles::read);
    }

    /**
     * The role's name.
     *
     * @throws AppException UndefinedObject if there is none with this oid
     */
    public static Identifier name(Session s, long oid) {
        return s.find(Sql.of("SELECT rolname FROM pg_roles WHERE oid = {}::oid", oid), row -> row.text(1))
                .map(Identifier::of)
                .orElseThrow(() -> missing(oid));
    }

    /** The oid of a role that is known to exist. */
    public static long oid(Session s, Identifier name) {
        return s.get(Sql.of("SELECT oid FROM pg_roles WHERE rolname = {}", name.name()), row -> row.number(1));
    }

    private static AppException missing(long oid) {
        return PostgresCondition.of("42704").error("role with oid " + oid + " does not exist");
    }

    private static Role read(Row row) {
        List<Long> oids = row.numbers(9);
        List<Long> admins = row.numbers(10);
        List<Role.Member> members = new ArrayList<>();
        for (int i = 0; i < oids.size(); i++) {
            members.add(new Role.Member(oids.get(i), admins.get(i) != 0));
        }
        return new Role(
                row.number(1),
                row.text(2),
                row.bool(3),
                row.bool(4),
                row.bool(5),
                row.bool(6),
                row.bool(7),
                row.findText(8),
                members.isEmpty() ? null : members);
    }
}
