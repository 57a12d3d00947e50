package mathesar.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as a connection URI (PostgreSQL manual, 34.1.1.2): one host, and {@code sslmode} as the only parameter.
 *
 * @param password null if the server asks for none
 * @param sslMode disable, prefer, require, verify-ca or verify-full
 */
public record DatabaseUrl(
        String host,
        int port,
        String database,
        String user,
        @Nullable String password,
        String sslMode) {
    private static final int STANDARD_PORT = 5432;
    private static final Set<String> SSL_MODES = Set.of("disable", "prefer", "require", "verify-ca", "verify-full");
    private static final String SHAPE = "must look like postgres://user:password@host:5432/database";

    static DatabaseUrl parse(String text) {
        URI uri = uri(text);
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (!Set.of("postgres", "postgresql").contains(String.valueOf(uri.getScheme()))
                || uri.getHost() == null
                || login.length == 0
                || path.length() < 2) {
            throw new IllegalArgumentException(SHAPE);
        }
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(),
                decode(path.substring(1)),
                decode(login[0]),
                login.length == 2 ? decode(login[1]) : null,
                sslMode(uri.getRawQuery()));
    }

    /** From the variables of Mathesar 0.10, if they name a host. */
    static Optional<String> ofParts(Map<String, String> environment) {
        String host = environment.get("POSTGRES_HOST");
        String database = environment.get("POSTGRES_DB");
        String user = environment.get("POSTGRES_USER");
        if (host == null || database == null || user == null) {
            return Optional.empty();
        }
        return Optional.of("postgres://" + encode(user) + ":"
                + encode(environment.getOrDefault("POSTGRES_PASSWORD", ""))
                + "@" + host + ":" + environment.getOrDefault("POSTGRES_PORT", Integer.toString(STANDARD_PORT)) + "/"
                + encode(database) + "?sslmode=" + environment.getOrDefault("POSTGRES_SSLMODE", "prefer"));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // The text may hold a password, so it is not repeated.
            throw new IllegalArgumentException(SHAPE + ", with special characters percent-encoded", e);
        }
    }

    private static String sslMode(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "prefer";
        }
        String[] parts = query.split("=", 2);
        if (!parts[0].equals("sslmode") || parts.length < 2 || !SSL_MODES.contains(parts[1])) {
            throw new IllegalArgumentException("may end in ?sslmode= and one of "
                    + String.join(", ", Arrays.asList("disable", "prefer", "require", "verify-ca", "verify-full"))
                    + ", nothing else");
        }
        return parts[1];
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
