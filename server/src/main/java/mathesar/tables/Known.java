package mathesar.tables;

import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.errors.ApiError;
import mathesar.postgres.Session;

/** Tables that are asked for by oid. */
final class Known {
    private Known() {}

    /** @throws mathesar.errors.AppException TypeError if there is none with this oid, which is what clients of the Mathesar 0.10 API look for */
    static Table table(Session s, long oid) {
        return Tables.find(s, oid).orElseThrow(() -> ApiError.TYPE.error("no table has the oid " + oid));
    }
}
