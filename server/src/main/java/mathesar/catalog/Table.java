package mathesar.catalog;

import java.util.List;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A table, view or materialized view as the current role sees it.
 *
 * @param schema oid of its schema
 * @param currentRolePriv of SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES and TRIGGER those the role has, in that order
 * @param type {@code table}, {@code view} or {@code materialized_view}
 */
@ApiName("TableInfo")
public record Table(
        long oid,
        String name,
        long schema,
        @Nullable String description,
        long ownerOid,
        List<String> currentRolePriv,
        boolean currentRoleOwns,

        @Shape("\"table\" | \"view\" | \"materialized_view\"")
        String type) {}
