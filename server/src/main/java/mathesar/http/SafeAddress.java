package mathesar.http;

import org.jspecify.annotations.Nullable;

/** Where a form leads to afterwards: nowhere but to this site. */
public final class SafeAddress {
    private static final String HOME = "/";

    private SafeAddress() {}

    /** The address if it is a path of ours, else the home page. A second slash or a backslash would name another host (URL Standard, 4.4). */
    public static String of(@Nullable String wanted) {
        boolean safe = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
        return safe && wanted != null ? wanted : HOME;
    }
}
