package mathesar.users;

import mathesar.mail.Mailer;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.letters.get_state}: whether letters can be sent, and how. */
record LettersState(Mailer mailer) implements RpcMethod<LettersState.None, LettersState.State> {
    record None() {}

    /**
     * How letters are sent.
     *
     * @param server host and port; null if none is set up
     * @param sender whom they come from
     * @param publicUrl where links in them lead
     */
    @ApiName("LettersState")
    record State(@Nullable String server, String sender, String publicUrl) {}

    @Override
    public String name() {
        return "users.letters.get_state";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<None> params() {
        return None.class;
    }

    @Override
    public State call(Caller caller, None params) {
        return new State(mailer.server(), mailer.from(), mailer.link(""));
    }
}
