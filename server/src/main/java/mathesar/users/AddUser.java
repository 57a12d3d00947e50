package mathesar.users;

import java.util.List;
import mathesar.access.HomeDatabases;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.User;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.errors.AppException;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.add}: the password serves for the first login only, which asks for another. */
record AddUser(AppDatabase records, HomeDatabases homes) implements RpcMethod<AddUser.Params, UserInfo> {
    private static final List<String> REQUIRED = List.of("username", "password", "is_superuser");

    /** @param userDef username, password, is_superuser, and maybe email, full_name, display_language */
    record Params(@Shape("shapes.UserDef") ObjectNode userDef) {
        /** @throws AppException KeyError if one of the three is missing */
        Params {
            new UserDefinition(userDef).require(REQUIRED);
        }
    }

    @Override
    public String name() {
        return "users.add";
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
    public boolean strict() {
        return true;
    }

    @Override
    public UserInfo call(Caller caller, Params params) {
        UserDefinition wanted = new UserDefinition(params.userDef());
        String hash = Passwords.hash(wanted.text("password", ""));
        User user = records.write(s -> Users.add(s, wanted.details(), hash, true));
        homes.make(user);
        return user.info();
    }
}
