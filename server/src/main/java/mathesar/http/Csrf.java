package mathesar.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token that a page of another site cannot know: sent as a cookie, to come back in a header or a field (OWASP, double-submit cookie). */
final class Csrf {
    static final String COOKIE = "csrftoken";
    private static final String FIELD = "csrfmiddlewaretoken";
    private static final String HEADER = "X-CSRFToken";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{32,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {}

    static String newToken() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    static boolean isToken(@Nullable String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /** Whether the request brings the token back. Multipart bodies are read later, as a stream, so they bring it in the header. */
    static boolean passes(Exchange exchange) throws IOException {
        String cookie = exchange.cookie(COOKIE).orElse("");
        String header = exchange.header(HEADER).orElse(null);
        if (!isToken(cookie)) {
            return false;
        }
        if (header != null) {
            return same(cookie, header);
        }
        boolean form = exchange.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        return form && same(cookie, exchange.form().getOrDefault(FIELD, ""));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
