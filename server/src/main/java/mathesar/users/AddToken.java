package mathesar.users;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Tokens;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.tokens.add}: makes an API token of the caller; the answer is the only one to hold its text. */
record AddToken(AppDatabase records) implements RpcMethod<AddToken.Params, Tokens.Made> {
    private static final int LONGEST_NAME = 255;
    private static final int MOST_DAYS = 3650;

    /**
     * @param days how long the token is good; null for ever
     * @param access {@code read} or {@code write}; null for write
     * @param databases ids of the only databases it is for; null for all the caller works on
     */
    record Params(
            String name,
            @Nullable Integer days,
            @Nullable String access,
            @Nullable List<Long> databases) {
        Params {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw ApiError.VALUE.error("A token needs a name of at most " + LONGEST_NAME + " characters");
            }
            if (access != null && !access.equals("read") && !access.equals("write")) {
                throw ApiError.VALUE.error("A token's access is read or write");
            }
            if (databases != null && databases.isEmpty()) {
                throw ApiError.VALUE.error("A token is for one database at least");
            }
            if (days != null && (days < 1 || days > MOST_DAYS)) {
                throw ApiError.VALUE.error("A token is good for 1 to " + MOST_DAYS + " days");
            }
        }
    }

    @Override
    public String name() {
        return "users.tokens.add";
    }

    @Override
    public Guard guard() {
        return Guard.SIGNED_IN;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Tokens.Made call(Caller caller, Params params) {
        if (caller.session() == null) {
            throw ApiError.NOT_ALLOWED.error("A token cannot make another one; sign in with a password");
        }
        Instant end = params.days() == null ? null : Instant.now().plus(params.days(), ChronoUnit.DAYS);
        String access = params.access() == null ? "write" : params.access();
        Tokens.Wanted wanted = new Tokens.Wanted(params.name(), end, access, params.databases());
        return records.write(s -> Tokens.add(s, caller.user(), wanted));
    }
}
