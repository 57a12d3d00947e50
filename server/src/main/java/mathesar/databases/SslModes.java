package mathesar.databases;

import java.util.Set;
import mathesar.errors.ApiError;

/** The TLS modes of libpq (manual, 34.19.3). */
final class SslModes {
    private static final Set<String> KNOWN =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private SslModes() {}

    static String check(String mode) {
        if (!KNOWN.contains(mode)) {
            throw ApiError.VALUE.error(
                    "'" + mode + "' is no TLS mode; one of disable, prefer, require, verify-ca, verify-full is");
        }
        return mode;
    }
}
