package mathesar.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes letters (SMTP submission, RFC 6409).
 *
 * @param user null if it asks for none
 * @param tls whether the connection is encrypted from its start (RFC 8314, section 3.3)
 * @param startTls whether it must be encrypted before anything is told (RFC 3207); else nothing is encrypted
 */
public record MailServer(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        boolean tls,
        boolean startTls) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final String SHAPE =
            "must look like smtp://user:password@host:587 or smtps://user:password@host:465, with special characters percent-encoded";

    static MailServer parse(String text) {
        URI uri = uri(text);
        String scheme = String.valueOf(uri.getScheme());
        if (!Set.of("smtp", "smtps").contains(scheme)
                || uri.getHost() == null
                || !Set.of("", "/").contains(uri.getRawPath())) {
            throw new IllegalArgumentException(SHAPE);
        }
        boolean tls = scheme.equals("smtps");
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new MailServer(
                uri.getHost(),
                uri.getPort() >= 0 ? uri.getPort() : tls ? SUBMISSIONS : SUBMISSION,
                login.length == 0 ? null : decode(login[0]),
                login.length < 2 ? null : decode(login[1]),
                tls,
                !tls && encrypted(uri.getRawQuery()));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static boolean encrypted(@Nullable String query) {
        if (query == null || query.isEmpty() || query.equals("starttls=required")) {
            return true;
        }
        if (query.equals("starttls=never")) {
            return false;
        }
        throw new IllegalArgumentException("may end in ?starttls=required or ?starttls=never, nothing else");
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // The text may hold a password, so it is not repeated.
            throw new IllegalArgumentException(SHAPE, e);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
