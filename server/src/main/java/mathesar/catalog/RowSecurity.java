package mathesar.catalog;

import java.util.List;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.rpc.Shape;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The row-level security of a table (manual, 5.9).
 *
 * @param possible whether this kind of relation can have it: tables can, views and foreign tables cannot
 * @param enabled whether rows are hidden from those no policy lets in; the owner sees all of them all the same
 * @param forced whether it holds for the owner too
 * @param policies by name; they rule nothing while it is not enabled
 */
public record RowSecurity(boolean possible, boolean enabled, boolean forced, List<Policy> policies) {
    /**
     * One policy.
     *
     * @param permissive whether it lets rows in, and not takes rows away from those let in
     * @param roles whom it is for; empty for everyone
     * @param using the condition on rows that are there, as PostgreSQL prints it
     * @param check the condition on rows as they are written; null where {@code using} serves
     */
    public record Policy(
            String name,

            @Shape("\"ALL\" | \"SELECT\" | \"INSERT\" | \"UPDATE\" | \"DELETE\"")
            String command,

            boolean permissive,
            List<String> roles,
            @Nullable String using,
            @Nullable String check) {}

    /** @throws AppException UndefinedTable if there is none with this oid */
    public static RowSecurity of(Session s, long tableOid) {
        List<Policy> policies = policies(s, tableOid);
        return s.find(
                        Sql.of(
                                "SELECT relkind IN ('r', 'p'), relrowsecurity, relforcerowsecurity FROM pg_class"
                                        + " WHERE oid = {}::oid AND relkind IN ('r', 'v', 'm', 'p', 'f')",
                                tableOid),
                        row -> new RowSecurity(row.bool(1), row.bool(2), row.bool(3), policies))
                .orElseThrow(() -> Tables.missing(tableOid));
    }

    private static List<Policy> policies(Session s, long tableOid) {
        return s.list(
                Sql.of("""
                        SELECT p.polname, CASE p.polcmd WHEN '*' THEN 'ALL' WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT'
                                WHEN 'w' THEN 'UPDATE' ELSE 'DELETE' END,
                            p.polpermissive,
                            ARRAY(SELECT rolname::text FROM pg_roles WHERE oid = ANY (p.polroles) ORDER BY rolname),
                            pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
                        FROM pg_policy p WHERE p.polrelid = {}::oid ORDER BY p.polname
                        """, tableOid),
                row -> new Policy(
                        row.text(1), row.text(2), row.bool(3), Texts.of(row, 4), row.findText(5), row.findText(6)));
    }
}
