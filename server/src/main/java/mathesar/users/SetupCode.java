package mathesar.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one-time code of the first installation: made at the start, told to the log and nobody else. */
final class SetupCode {
    private static final Logger LOG = LoggerFactory.getLogger(SetupCode.class);
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AtomicReference<@Nullable String> code = new AtomicReference<>();

    /** Makes a code and prints it, for a server without an administrator. */
    void announce() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        code.set(text.toString());
        LOG.info("There is no administrator yet. From another machine, creating one needs this code: {}", text);
    }

    boolean matches(String given) {
        String known = code.get();
        return known != null
                && MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8),
                        given.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    void forget() {
        code.set(null);
    }
}
