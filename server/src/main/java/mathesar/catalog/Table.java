package mathesar.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param storage where the records of a table lie if not in itself alone, or that it is a part of another; only told to who asks
 * @param partitionOf oid of the table it is a partition of; likewise
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
        String type,

        @Shape("\"partitioned\" | \"partition\" | \"foreign\"") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String storage,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long partitionOf) {
    /** As the Mathesar 0.10 API has it. */
    Table plain() {
        return new Table(oid, name, schema, description, ownerOid, currentRolePriv, currentRoleOwns, type, null, null);
    }
}
