package mathesar.databases;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.StoredTargets;
import mathesar.rpc.RpcMethod;

/** The methods of {@code servers.*} and {@code databases.*}. */
public final class DatabasesApi {
    private DatabasesApi() {}

    /** @param version of the running program, kept with each connected database */
    public static List<RpcMethod<?, ?>> methods(
            AppDatabase records, Access access, StoredTargets targets, SampleData samples, String version) {
        Connector connector = new Connector(records, access.pools(), samples, version);
        return List.of(
                new ListServers(records),
                new PatchServer(records, access.pools()),
                new ListDatabases(records),
                new PatchDatabase(records),
                new DisconnectDatabase(records, access.pools(), targets),
                new CreateDatabase(connector),
                new ConnectDatabase(connector),
                new TestConnection(access.pools()),
                new GetDatabase(access),
                new DeleteDatabase(access),
                new UpgradeDatabase(records, access.pools(), targets, version));
    }
}
