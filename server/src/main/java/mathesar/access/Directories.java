package mathesar.access;

import mathesar.appdb.Sessions;
import mathesar.appdb.User;
import org.jspecify.annotations.Nullable;

/** Directories outside that know people by name and password. */
public interface Directories {
    /** Whether there is one. */
    boolean exist();

    /** Lets in whom one of them knows. */
    Answer ask(String username, String password, Sessions.Origin origin);

    /** What came of it. */
    sealed interface Answer {}

    /**
     * Somebody is let in.
     *
     * @param way the directory's own name, as the audit log has it
     * @param session the key of the session that has begun; null if the second step is owed
     */
    record In(User user, String way, @Nullable String session) implements Answer {}

    /** None knows this name with this password. */
    record Unknown() implements Answer {}

    /**
     * Nobody is let in, for another reason than a wrong password.
     *
     * @param name as the address of the login page names it
     */
    record Problem(String name) implements Answer {}
}
