package mathesar.appdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Sessions of browsers. Only the hash of a key is kept, so that nobody can take a session over from a copy of this table. */
public final class Sessions {
    public static final Duration LIFETIME = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sessions() {}

    /** @param userId null for a visitor of a shared form */
    public record Known(@Nullable Long userId) {}

    /** A new key of 256 random bits; it is told to the browser and nobody else. */
    public static String create(Session s, @Nullable Long userId) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        s.execute(Sql.of(
                "INSERT INTO mathesar.sessions (key_hash, user_id, expires_at) VALUES ({}, {}::bigint, now() + make_interval(secs => {}))",
                hash(key),
                userId,
                (double) LIFETIME.toSeconds()));
        return key;
    }

    public static Optional<Known> find(Session s, String key) {
        return s.find(
                Sql.of("SELECT user_id FROM mathesar.sessions WHERE key_hash = {} AND expires_at > now()", hash(key)),
                row -> new Known(row.findNumber(1)));
    }

    public static void delete(Session s, String key) {
        s.execute(Sql.of("DELETE FROM mathesar.sessions WHERE key_hash = {}", hash(key)));
    }

    /** Ends all sessions of a user. */
    public static void deleteOf(Session s, long userId) {
        s.execute(Sql.of("DELETE FROM mathesar.sessions WHERE user_id = {}", userId));
    }

    public static void deleteExpired(Session s) {
        s.execute(Sql.of("DELETE FROM mathesar.sessions WHERE expires_at <= now()"));
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
