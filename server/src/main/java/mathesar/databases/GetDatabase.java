package mathesar.databases;

import java.util.List;
import java.util.stream.Stream;
import mathesar.access.Access;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;

/** {@code databases.get}: the connected database as PostgreSQL describes it. */
record GetDatabase(Access access) implements RpcMethod<GetDatabase.Params, GetDatabase.DatabaseInfo> {
    record Params(long databaseId) {}

    /** @param currentRoleOwns whether the role has the owner's privileges, also through membership */
    record DatabaseInfo(long oid, String name, long ownerOid, List<String> currentRolePriv, boolean currentRoleOwns) {}

    @Override
    public String name() {
        return "databases.get";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public DatabaseInfo call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), GetDatabase::read);
    }

    static DatabaseInfo read(Session s) {
        return s.get(
                Sql.of(
                        "SELECT oid, datname, datdba, has_database_privilege(oid, 'CONNECT'), has_database_privilege(oid, 'CREATE'),"
                                + " has_database_privilege(oid, 'TEMPORARY'), pg_has_role(datdba, 'USAGE')"
                                + " FROM pg_database WHERE datname = current_database()"),
                GetDatabase::info);
    }

    private static DatabaseInfo info(Row row) {
        List<String> privileges = Stream.of(
                        row.bool(4) ? "CONNECT" : "", row.bool(5) ? "CREATE" : "", row.bool(6) ? "TEMPORARY" : "")
                .filter(word -> !word.isEmpty())
                .toList();
        return new DatabaseInfo(row.number(1), row.text(2), row.number(3), privileges, row.bool(7));
    }
}
