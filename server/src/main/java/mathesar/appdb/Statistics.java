package mathesar.appdb;

import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Counts over the application's own records. */
public final class Statistics {
    private Statistics() {}

    /**
     * The counts.
     *
     * @param activeUsers those who logged in during the last two weeks
     * @param ssoUsers those who came through single sign-on at least once
     */
    public record Counts(
            long users,
            long activeUsers,
            long ssoUsers,
            long roles,
            long databases,
            long explorations,
            long forms,
            long publicForms) {}

    public static Counts count(Session s) {
        return s.get(
                Sql.of("SELECT (SELECT count(*) FROM mathesar.users),"
                        + " (SELECT count(*) FROM mathesar.users WHERE last_login > now() - interval '14 days'),"
                        + " (SELECT count(DISTINCT user_id) FROM mathesar.sso_identities),"
                        + " (SELECT count(*) FROM mathesar.configured_roles), (SELECT count(*) FROM mathesar.databases),"
                        + " (SELECT count(*) FROM mathesar.explorations), (SELECT count(*) FROM mathesar.forms),"
                        + " (SELECT count(*) FROM mathesar.forms WHERE publish_public)"),
                row -> new Counts(
                        row.number(1),
                        row.number(2),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.number(6),
                        row.number(7),
                        row.number(8)));
    }
}
