package mathesar.views;

import mathesar.access.Access;
import mathesar.catalog.Tables;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;

/** The table of a view, as the caller's role may see it. */
record Viewed(Access access) {
    /**
     * Views tell column numbers and values that were filtered for, so they are for who may read the table.
     *
     * @throws mathesar.errors.AppException UndefinedTable, InsufficientPrivilege
     */
    void check(Caller caller, long databaseId, long tableOid) {
        boolean readable = access.read(
                caller,
                databaseId,
                s -> Tables.isReadable(s, Tables.get(s, tableOid).oid()));
        if (!readable) {
            throw PostgresCondition.of("42501").error("permission denied for table with oid " + tableOid);
        }
    }
}
