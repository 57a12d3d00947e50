package mathesar.users;

import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.postgres.Session;

/** Keeps an administrator in the house: without one, the page for the first installation would open again. */
final class LastAdministrator {
    private LastAdministrator() {}

    /** @throws mathesar.errors.AppException Exception if the user, about to lose that standing, is the only administrator left */
    static void spare(Session s, User leaving) {
        if (!leaving.administrator()) {
            return;
        }
        if (Users.isLastAdministrator(s, leaving)) {
            throw ApiError.GENERIC.error("The last administrator cannot be removed");
        }
    }
}
