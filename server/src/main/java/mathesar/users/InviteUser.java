package mathesar.users;

import java.util.List;
import mathesar.access.HomeDatabases;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.User;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.invite}: makes an account without a password, and the one-time link by which its person chooses one. */
record InviteUser(AppDatabase records, HomeDatabases homes)
        implements RpcMethod<InviteUser.Params, InviteUser.Invited> {
    private static final List<String> REQUIRED = List.of("username", "is_superuser");

    /** @param userDef username, is_superuser, and maybe email, full_name, display_language */
    record Params(@Shape("Partial<shapes.UserDef>") ObjectNode userDef) {
        Params {
            new UserDefinition(userDef).require(REQUIRED);
        }
    }

    /** The account, and the link to give to its person. */
    record Invited(UserInfo user, PasswordLink link) {}

    private record Made(User user, PasswordLinks.Made link) {}

    @Override
    public String name() {
        return "users.invite";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public InviteUser.Invited call(Caller caller, Params params) {
        Made made = records.write(s -> {
            User user = Users.add(s, new UserDefinition(params.userDef()).details(), Passwords.NONE, false);
            return new Made(user, PasswordLinks.make(s, user.id()));
        });
        homes.make(made.user);
        return new Invited(made.user.info(), PasswordLink.of(caller, made.link));
    }
}
