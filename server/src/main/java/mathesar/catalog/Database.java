package mathesar.catalog;

import java.util.List;
import mathesar.rpc.ApiName;

/**
 * The connected database as PostgreSQL describes it.
 *
 * @param currentRolePriv of CONNECT, CREATE and TEMPORARY those the role has
 * @param currentRoleOwns whether the role has the owner's privileges, also through membership
 */
@ApiName("DatabaseInfo")
public record Database(long oid, String name, long ownerOid, List<String> currentRolePriv, boolean currentRoleOwns) {}
