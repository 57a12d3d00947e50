package mathesar.appdb;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** The second step of logging in, by user. Recovery codes are kept as hashes alone. */
public final class SecondFactors {
    private SecondFactors() {}

    /** The secret, also one that is not confirmed yet. */
    public static Optional<String> secret(Session s, Secrets secrets, long userId) {
        return s.find(
                Sql.of("SELECT secret FROM mathesar.second_factors WHERE user_id = {}", userId),
                row -> String.valueOf(secrets.open(row.findBytes(1))));
    }

    /** Whether the user is asked for a second step. */
    public static boolean isOn(Session s, long userId) {
        return s.find(
                        Sql.of("SELECT confirmed FROM mathesar.second_factors WHERE user_id = {}", userId),
                        row -> row.bool(1))
                .orElse(false);
    }

    /** The users who are. */
    public static Set<Long> on(Session s) {
        Set<Long> users = new HashSet<>();
        s.each(
                Sql.of("SELECT user_id FROM mathesar.second_factors WHERE confirmed"),
                0,
                row -> users.add(row.number(1)));
        return users;
    }

    /** Keeps a new secret until it is confirmed; false where a confirmed one stands. */
    public static boolean begin(Session s, long userId, byte[] sealed) {
        return s.execute(Sql.of(
                        "INSERT INTO mathesar.second_factors AS f (user_id, secret) VALUES ({}, {})"
                                + " ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0 WHERE NOT f.confirmed",
                        userId,
                        sealed))
                > 0;
    }

    /** Takes the code of a time step; false if it, or a later one, was taken before. */
    public static boolean take(Session s, long userId, long step) {
        return s.execute(Sql.of(
                        "UPDATE mathesar.second_factors SET last_step = {} WHERE user_id = {} AND last_step < {}",
                        step,
                        userId,
                        step))
                > 0;
    }

    public static void confirm(Session s, long userId) {
        s.execute(Sql.of("UPDATE mathesar.second_factors SET confirmed = true WHERE user_id = {}", userId));
    }

    /** Whether there was one. */
    public static boolean remove(Session s, long userId) {
        return s.execute(Sql.of("DELETE FROM mathesar.second_factors WHERE user_id = {}", userId)) > 0;
    }

    /** In the place of all earlier ones. */
    public static void setRecoveryCodes(Session s, long userId, List<String> codes) {
        s.execute(Sql.of("DELETE FROM mathesar.recovery_codes WHERE user_id = {}", userId));
        codes.forEach(code -> s.execute(Sql.of(
                "INSERT INTO mathesar.recovery_codes (user_id, hash) VALUES ({}, {})", userId, Sessions.hash(code))));
    }

    /** Uses the code up; of two at once, one gets it. */
    public static boolean takeRecoveryCode(Session s, long userId, String code) {
        return s.execute(Sql.of(
                        "DELETE FROM mathesar.recovery_codes WHERE user_id = {} AND hash = {}",
                        userId,
                        Sessions.hash(code)))
                > 0;
    }

    public static long countRecoveryCodes(Session s, long userId) {
        return s.get(
                Sql.of("SELECT count(*) FROM mathesar.recovery_codes WHERE user_id = {}", userId),
                row -> row.number(1));
    }
}
