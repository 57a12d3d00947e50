package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.links.add}: makes a one-time link by which the user chooses a password; an older link of theirs is dead then. */
record AddLink(AppDatabase records) implements RpcMethod<OneUser, PasswordLink> {
    @Override
    public String name() {
        return "users.links.add";
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
    public PasswordLink call(Caller caller, OneUser params) {
        long id = params.userId().value();
        PasswordLinks.Made made = records.write(s -> {
            User user = Users.get(s, id);
            if (!user.active()) {
                throw ApiError.VALUE.error(user.username() + " is switched off");
            }
            return PasswordLinks.make(s, id);
        });
        return PasswordLink.of(caller, made);
    }
}
