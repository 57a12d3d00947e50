package mathesar.shares;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.SharedLink;
import mathesar.appdb.SharedLinks;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code shares.list}: the caller's links to a table, an exploration or a dashboard; administrators see everyone's. */
record ListShares(AppDatabase records) implements RpcMethod<ListShares.Params, List<ShareInfo>> {
    /** Of the last three one is given: links of every kind that belong to it are told. */
    record Params(
            long databaseId,
            @Nullable Long tableOid,
            @Nullable Long explorationId,
            @Nullable Long dashboardId) {
        Params {
            long given = Stream.of(
                            Optional.ofNullable(tableOid),
                            Optional.ofNullable(explorationId),
                            Optional.ofNullable(dashboardId))
                    .flatMap(Optional::stream)
                    .count();
            LinkTerms.check(given == 1, "Links belong to a table, an exploration or a dashboard");
        }

        SharedLink.Subject subject() {
            if (tableOid != null) {
                return new SharedLink.Subject(SharedLink.Kind.TABLE, tableOid);
            }
            return explorationId != null
                    ? new SharedLink.Subject(SharedLink.Kind.EXPLORATION, explorationId)
                    : new SharedLink.Subject(SharedLink.Kind.DASHBOARD, Objects.requireNonNull(dashboardId));
        }
    }

    @Override
    public String name() {
        return "shares.list";
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
    public List<ShareInfo> call(Caller caller, Params params) {
        return records.read(s -> SharedLinks.list(s, params.databaseId(), params.subject())).stream()
                .map(link -> ShareInfo.of(link, caller))
                .filter(info -> info.own() || caller.administrator())
                .toList();
    }
}
