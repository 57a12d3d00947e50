package mathesar.users;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.SecondFactors;
import mathesar.appdb.Users;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.list_access}: of each user, whether and how they can come in. */
record ListAccess(AppDatabase records) implements RpcMethod<NoParams, List<ListAccess.UserAccess>> {
    /**
     * @param lastLogin null if there was none
     * @param secondStep whether a code is asked for after the password
     * @param linkUntil until when the user can choose a password by a link; null if there is no link
     */
    @ApiName("UserAccess")
    record UserAccess(
            long userId,
            boolean active,
            @Nullable Instant lastLogin,
            @Nullable Instant linkUntil,
            boolean secondStep) {}

    @Override
    public String name() {
        return "users.list_access";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<NoParams> params() {
        return NoParams.class;
    }

    @Override
    public List<ListAccess.UserAccess> call(Caller caller, NoParams params) {
        return records.read(s -> {
            Map<Long, Instant> links = PasswordLinks.open(s);
            Set<Long> careful = SecondFactors.on(s);
            return Users.list(s).stream()
                    .map(user -> new UserAccess(
                            user.id(),
                            user.active(),
                            user.lastLogin(),
                            links.get(user.id()),
                            careful.contains(user.id())))
                    .toList();
        });
    }
}
