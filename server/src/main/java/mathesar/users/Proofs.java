package mathesar.users;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a short while ago, so that a script that sends its password with every call does not wait for Argon2 each time.
 * Kept in memory alone, as digests under a key of this run; they belong to a hash, so a changed password ends them. A wrong password
 * always takes the long way.
 */
final class Proofs {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final String DIGEST = "HmacSHA256";

    private final LongSupplier clock;
    private final SecretKeySpec key;
    private final Map<String, Proof> kept = new ConcurrentHashMap<>();

    private record Proof(String digest, long at) {}

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    Proofs(LongSupplier clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.clock = clock;
        this.key = new SecretKeySpec(random, DIGEST);
    }

    /** Whether this password was found to fit this hash lately. */
    boolean hold(String hash, String password) {
        Proof proof = kept.get(hash);
        return proof != null
                && clock.getAsLong() - proof.at < FRESH.toNanos()
                && MessageDigest.isEqual(bytes(proof.digest), bytes(digest(hash, password)));
    }

    /** To be called after the password was found to fit. */
    void keep(String hash, String password) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(hash, new Proof(digest(hash, password), clock.getAsLong()));
    }

    private String digest(String hash, String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(bytes(hash));
            return HexFormat.of().formatHex(mac.doFinal(bytes(password)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
