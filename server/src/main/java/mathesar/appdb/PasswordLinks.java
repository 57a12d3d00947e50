package mathesar.appdb;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** One-time links by which a person chooses a password; a person has at most one, and a new one takes its place. */
public final class PasswordLinks {
    public static final Duration LIFETIME = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordLinks() {}

    /** A link just made. @param token its secret part, told only now */
    public record Made(String token, Instant expiresAt) {}

    public static Made make(Session s, long userId) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = Instant.now().plus(LIFETIME);
        s.execute(Sql.of(
                "INSERT INTO mathesar.password_links (user_id, hash, expires_at) VALUES ({}, {}, {}::timestamptz)"
                        + " ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at",
                userId,
                Sessions.hash(token),
                expires));
        return new Made(token, expires);
    }

    /** Whose link it is, if it can still be used. */
    public static Optional<User> find(Session s, String token) {
        return s.find(
                        Sql.of(
                                "SELECT user_id FROM mathesar.password_links WHERE hash = {} AND expires_at > now()",
                                Sessions.hash(token)),
                        row -> row.number(1))
                .flatMap(id -> Users.find(s, id))
                .filter(User::active);
    }

    /** Uses it up; of two at once, one gets it. */
    public static Optional<User> take(Session s, String token) {
        Optional<User> user = find(s, token);
        return user.filter(known -> revoke(s, known.id()));
    }

    /** Whether there was one. */
    public static boolean revoke(Session s, long userId) {
        return s.execute(Sql.of("DELETE FROM mathesar.password_links WHERE user_id = {}", userId)) > 0;
    }

    /** Until when links can be used, by user. */
    public static Map<Long, Instant> open(Session s) {
        Map<Long, Instant> open = new HashMap<>();
        s.each(
                Sql.of(
                        "SELECT user_id, (extract(epoch FROM expires_at) * 1000)::bigint FROM mathesar.password_links WHERE expires_at > now()"),
                0,
                row -> open.put(row.number(1), Instant.ofEpochMilli(row.number(2))));
        return open;
    }
}
