package mathesar.shares;

import java.time.Instant;
import java.util.List;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code shares.get}: what a link shows, for everyone who has its token. */
record GetShare(ShareDoor door) implements RpcMethod<GetShare.Params, GetShare.Shown> {
    /** @param password where the link asks for one */
    record Params(String token, @Nullable String password) {}

    /** A column of a link. @param type as PostgreSQL names it, without modifiers */
    @ApiName("SharedColumn")
    record ShownColumn(int attnum, String name, String type) {}

    /** What visitors are told of a link. */
    @ApiName("SharedTable")
    record Shown(
            String name,
            List<ShownColumn> columns,
            @Nullable Instant expiresAt) {}

    @Override
    public String name() {
        return "shares.get";
    }

    @Override
    public Guard guard() {
        return Guard.ANYONE;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Shown call(Caller caller, Params params) {
        return door.open(new ShareDoor.Visit(params.token(), params.password(), caller.address()), open -> {
            List<ShownColumn> columns = open.rows().columns().stream()
                    .map(column -> new ShownColumn(column.attnum(), column.name(), column.base()))
                    .toList();
            return new Shown(open.link().name(), columns, open.link().expiresAt());
        });
    }
}
