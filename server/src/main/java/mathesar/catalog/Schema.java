package mathesar.catalog;

import java.util.List;
import mathesar.rpc.ApiName;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the current role sees it.
 *
 * @param currentRolePriv of USAGE and CREATE those the role has, also through PUBLIC and membership
 * @param currentRoleOwns whether the role has the owner's privileges
 * @param tableCount ordinary tables only
 */
@ApiName("SchemaInfo")
public record Schema(
        long oid,
        String name,
        @Nullable String description,
        long ownerOid,
        List<String> currentRolePriv,
        boolean currentRoleOwns,
        int tableCount) {}
