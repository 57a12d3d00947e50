package mathesar.appdb;

import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Which account a person of a provider of single sign-on is. */
public final class SsoIdentities {
    private SsoIdentities() {}

    /** @param subject the provider's own, unchanging name of the person */
    public static Optional<Long> find(Session s, String provider, String subject) {
        return s.find(
                Sql.of(
                        "SELECT user_id FROM mathesar.sso_identities WHERE provider = {} AND subject = {}",
                        provider,
                        subject),
                row -> row.number(1));
    }

    public static void add(Session s, String provider, String subject, long userId) {
        s.execute(Sql.of(
                "INSERT INTO mathesar.sso_identities (provider, subject, user_id) VALUES ({}, {}, {})",
                provider,
                subject,
                userId));
    }

    /** Whether a person comes in through a provider. */
    public static boolean isAny(Session s, long userId) {
        return s.get(
                Sql.of("SELECT EXISTS (SELECT FROM mathesar.sso_identities WHERE user_id = {})", userId),
                row -> row.bool(1));
    }
}
