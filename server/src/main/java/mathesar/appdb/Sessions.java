package mathesar.appdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Sessions of browsers. Only the hash of a key is kept, so that nobody can take a session over from a copy of this table. */
public final class Sessions {
    public static final Duration LIFETIME = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sessions() {}

    /** How long a session may have been seen without its being noted. */
    static final String NOTED = "5 minutes";

    /**
     * A session that is alive.
     *
     * @param userId null for a visitor of a shared form
     * @param unnoted whether {@link #note} is due
     */
    public record Known(@Nullable Long userId, boolean unnoted) {}

    /**
     * Where somebody comes from.
     *
     * @param address of their machine
     * @param agent what their program says of itself; empty if nothing
     */
    public record Origin(String address, String agent) {
        public static final Origin UNTOLD = new Origin("", "");
    }

    /**
     * One of a person's sessions.
     *
     * @param seenAt when it was used last, to within some minutes
     * @param current whether it is the one that asks
     */
    @ApiName("SessionInfo")
    public record Told(long id, Instant beganAt, Instant seenAt, String address, String agent, boolean current) {}

    /** A new key of 256 random bits; it is told to the browser and nobody else. */
    public static String create(Session s, @Nullable Long userId, Origin origin) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        s.execute(Sql.of(
                "INSERT INTO mathesar.sessions (key_hash, user_id, expires_at, address, agent)"
                        + " VALUES ({}, {}::bigint, now() + make_interval(secs => {}), {}, {})",
                hash(key),
                userId,
                (double) LIFETIME.toSeconds(),
                origin.address(),
                origin.agent()));
        return key;
    }

    public static Optional<Known> find(Session s, String key) {
        return s.find(
                Sql.of(
                        "SELECT user_id, seen_at < now() - {}::interval FROM mathesar.sessions WHERE key_hash = {} AND expires_at > now()",
                        NOTED,
                        hash(key)),
                row -> new Known(row.findNumber(1), row.bool(2)));
    }

    /** Notes that it is in use. */
    public static void note(Session s, String key) {
        s.execute(Sql.of("UPDATE mathesar.sessions SET seen_at = now() WHERE key_hash = {}", hash(key)));
    }

    /**
     * A person's sessions, the last used first.
     *
     * @param key of the session that asks; null for none
     */
    public static List<Told> list(Session s, long userId, @Nullable String key) {
        return s.list(
                Sql.of(
                        "SELECT id, (extract(epoch FROM created_at) * 1000)::bigint, (extract(epoch FROM seen_at) * 1000)::bigint, address, agent,"
                                + " key_hash = {} FROM mathesar.sessions WHERE user_id = {} AND expires_at > now() ORDER BY 6 DESC, 3 DESC, 1 DESC",
                        hash(key == null ? "" : key),
                        userId),
                row -> new Told(
                        row.number(1),
                        Instant.ofEpochMilli(row.number(2)),
                        Instant.ofEpochMilli(row.number(3)),
                        row.text(4),
                        row.text(5),
                        row.bool(6)));
    }

    /** Ends one of the user's own; whether there was one. */
    public static boolean delete(Session s, long userId, long id) {
        return s.execute(Sql.of("DELETE FROM mathesar.sessions WHERE user_id = {} AND id = {}", userId, id)) > 0;
    }

    /** Ends all of the user's but the one with the key; how many. */
    public static long deleteOthers(Session s, long userId, @Nullable String key) {
        return s.execute(Sql.of(
                "DELETE FROM mathesar.sessions WHERE user_id = {} AND key_hash <> {}",
                userId,
                hash(key == null ? "" : key)));
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
