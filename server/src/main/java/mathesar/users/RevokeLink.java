package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.links.revoke}: ends the link by which the user could choose a password; answers whether there was one. */
record RevokeLink(AppDatabase records) implements RpcMethod<OneUser, Boolean> {
    @Override
    public String name() {
        return "users.links.revoke";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<OneUser> params() {
        return OneUser.class;
    }

    @Override
    public Boolean call(Caller caller, OneUser params) {
        return records.write(s -> PasswordLinks.revoke(s, params.userId().value()));
    }
}
