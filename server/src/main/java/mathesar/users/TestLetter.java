package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.letters.test}: sends the caller a letter, and says what the mail server answered. */
record TestLetter(AppDatabase records, AccountLetters letters) implements RpcMethod<TestLetter.None, TestLetter.Sent> {
    record None() {}

    /** @param address the caller's own */
    @ApiName("SentLetter")
    record Sent(String address) {}

    @Override
    public String name() {
        return "users.letters.test";
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
    public Sent call(Caller caller, None params) {
        User user = records.read(s -> Users.get(s, caller.user()));
        letters.test(user);
        return new Sent(user.email());
    }
}
