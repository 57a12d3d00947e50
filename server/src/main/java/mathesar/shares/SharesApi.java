package mathesar.shares;

import java.util.List;
import mathesar.access.Access;
import mathesar.access.LinkGate;
import mathesar.appdb.AppDatabase;
import mathesar.catalog.Relations;
import mathesar.http.Route;
import mathesar.query.PlannedResult;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** The methods of {@code shares.*} and their files: rows of tables and results of explorations for everyone who has the address, read only. */
public final class SharesApi {
    private SharesApi() {}

    public static List<RpcMethod<?, ?>> methods(
            AppDatabase records, Access access, Relations relations, PlannedResult.Planner planner, LinkGate gate) {
        ShareDoor door = new ShareDoor(records, access, relations, planner, gate);
        return List.of(
                new AddShare(records, access, gate),
                new AddResultsShare(records, access, planner, gate),
                new ListShares(records),
                new RevokeShare(records),
                new RenewShareToken(records),
                new GetShare(door),
                new ListSharedRecords(door));
    }

    /** All rows of a link as a file. */
    public static List<Route> routes(
            AppDatabase records, Access access, Relations relations, PlannedResult.Planner planner, LinkGate gate) {
        ShareFeed feed = new ShareFeed(new ShareDoor(records, access, relations, planner, gate));
        return List.of(Route.of("GET", "/api/share/v0/{file}", Guard.ANYONE, feed::handle));
    }
}
