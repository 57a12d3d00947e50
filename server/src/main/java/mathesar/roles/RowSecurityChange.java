package mathesar.roles;

import java.util.List;
import java.util.function.Function;
import mathesar.access.Access;
import mathesar.catalog.RowSecurity;
import mathesar.ddl.Change;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;

/**
 * What a change of a table's row-level security did, or would do.
 *
 * @param statements in order, in one transaction
 * @param security as it is afterwards
 */
record RowSecurityChange(List<String> statements, RowSecurity security) {
    /** Makes the change; a preview makes it too, so that it fails as the change would, and takes it back. */
    static RowSecurityChange make(
            Access access,
            Caller caller,
            long databaseId,
            long tableOid,
            boolean preview,
            Function<Session, Change> change) {
        return access.write(caller, databaseId, s -> {
            List<Sql> statements = change.apply(s).statements();
            statements.forEach(s::execute);
            RowSecurity after = RowSecurity.of(s, tableOid);
            if (preview) {
                s.rollback();
            }
            return new RowSecurityChange(statements.stream().map(Sql::readable).toList(), after);
        });
    }
}
