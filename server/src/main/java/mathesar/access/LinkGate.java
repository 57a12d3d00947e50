package mathesar.access;

import org.jspecify.annotations.Nullable;

/** Passwords of links that are open to everyone who knows them. */
public interface LinkGate {
    /** What is kept of a password. */
    String hash(String password);

    /**
     * Whether a visitor who says this password may come in.
     *
     * @param password null if none was said, which counts as no try
     * @param address where the visitor comes from; empty if that is not known
     * @throws mathesar.errors.AppException if too many wrong ones came from there
     */
    boolean admits(String hash, @Nullable String password, String address);
}
