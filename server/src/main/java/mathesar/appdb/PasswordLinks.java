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

/**
 * One-time links by which a person chooses a password; a person has at most one that an administrator gave, and a new one takes its
 * place. One that the person asked for stands beside it.
 */
public final class PasswordLinks {
    public static final Duration LIFETIME = Duration.ofDays(7);
    /** How long a link serves that a person asked for. */
    public static final Duration REQUESTED_LIFETIME = Duration.ofHours(1);

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordLinks() {}

    /** A link just made. @param token its secret part, told only now */
    public record Made(String token, Instant expiresAt) {}

    public static Made make(Session s, long userId) {
        Made made = draw(LIFETIME);
        s.execute(Sql.of(
                "INSERT INTO mathesar.password_links (user_id, hash, expires_at) VALUES ({}, {}, {}::timestamptz)"
                        + " ON CONFLICT (user_id, requested) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at",
                userId,
                Sessions.hash(made.token),
                made.expiresAt));
        return made;
    }

    /** One that the person asked for; none if they did so less than five minutes ago. */
    public static Optional<Made> request(Session s, long userId) {
        Made made = draw(REQUESTED_LIFETIME);
        boolean kept = s.execute(Sql.of(
                        "INSERT INTO mathesar.password_links (user_id, hash, expires_at, requested) VALUES ({}, {}, {}::timestamptz, true)"
                                + " ON CONFLICT (user_id, requested) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at"
                                + " WHERE password_links.expires_at < {}::timestamptz",
                        userId,
                        Sessions.hash(made.token),
                        made.expiresAt,
                        made.expiresAt.minus(PAUSE)))
                > 0;
        return kept ? Optional.of(made) : Optional.empty();
    }

    private static Made draw(Duration lifetime) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Made(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Instant.now().plus(lifetime));
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

    /** All of the person; whether there was one. */
    public static boolean revoke(Session s, long userId) {
        return s.execute(Sql.of("DELETE FROM mathesar.password_links WHERE user_id = {}", userId)) > 0;
    }

    /** Until when links can be used that administrators gave, by user. */
    public static Map<Long, Instant> open(Session s) {
        Map<Long, Instant> open = new HashMap<>();
        s.each(
                Sql.of(
                        "SELECT user_id, (extract(epoch FROM expires_at) * 1000)::bigint FROM mathesar.password_links WHERE expires_at > now() AND NOT requested"),
                0,
                row -> open.put(row.number(1), Instant.ofEpochMilli(row.number(2))));
        return open;
    }
}
