package mathesar.users;

import java.util.List;
import mathesar.access.HomeDatabases;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.User;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.errors.AppException;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code users.invite}: makes an account without a password, and the one-time link by which its person chooses one; the link is told
 * here, or sent to them. A letter that cannot be sent does not undo the account.
 */
record InviteUser(AppDatabase records, HomeDatabases homes, AccountLetters letters)
        implements RpcMethod<InviteUser.Params, InviteUser.Invited> {
    private static final List<String> REQUIRED = List.of("username", "is_superuser");

    /**
     * @param userDef username, is_superuser, and maybe email, full_name, display_language
     * @param byLetter whether the link is to be sent to the person's address
     */
    record Params(
            @Shape("Partial<shapes.UserDef>") ObjectNode userDef,
            @Nullable Boolean byLetter) {
        Params {
            new UserDefinition(userDef).require(REQUIRED);
        }
    }

    /**
     * The account, and what became of its link.
     *
     * @param link to give to its person; null if it was sent to them
     * @param problem why it could not be sent although it should
     */
    record Invited(
            UserInfo user,
            @Nullable PasswordLink link,
            @Nullable String problem) {}

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
        String problem = null;
        if (Boolean.TRUE.equals(params.byLetter())) {
            try {
                letters.invite(made.user, made.link);
                return new Invited(made.user.info(), null, null);
            } catch (AppException refused) {
                problem = refused.text();
            }
        }
        return new Invited(made.user.info(), PasswordLink.of(caller, made.link), problem);
    }
}
