package mathesar.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Where and as whom to connect.
 *
 * @param host name, address, or a folder holding a Unix socket (starts with a slash)
 * @param port null for 5432
 * @param sslMode disable, prefer, require, verify-ca or verify-full (libpq, 34.19)
 * @param rootCertificate PEM text of the certificate authority for the verify modes, else null for the system's
 */
public record Target(
        String host,
        @Nullable Integer port,
        String database,
        String role,
        @Nullable String password,
        String sslMode,
        @Nullable String rootCertificate) {
    public static final int DEFAULT_PORT = 5432;

    public Target(
            String host,
            @Nullable Integer port,
            String database,
            String role,
            @Nullable String password,
            String sslMode) {
        this(host, port, database, role, password, sslMode, null);
    }

    public int effectivePort() {
        return port == null ? DEFAULT_PORT : port;
    }

    /** The same server and role, another database. */
    public Target withDatabase(String other) {
        return new Target(host, port, other, role, password, sslMode, rootCertificate);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return role + "@" + host + ":" + effectivePort() + "/" + database;
    }
}
