package mathesar.databases;

import java.util.Locale;
import mathesar.errors.AppException;
import mathesar.postgres.Target;

/**
 * What stands in the way of a connection, for a person.
 *
 * @param code stable, for the interface to translate
 * @param detail what the server or the network said
 */
record ConnectionProblem(String code, String title, String detail, String advice) {
    static ConnectionProblem of(AppException e, Target t) {
        String detail = e.text();
        return switch (String.valueOf(e.data().get("sqlstate"))) {
            case "28P01" ->
                new ConnectionProblem(
                        "wrong_password",
                        "The password is not right",
                        detail,
                        "Check the password of role " + t.role() + ".");
            case "28000" ->
                new ConnectionProblem(
                        "role_refused",
                        "The server refuses this role",
                        detail,
                        "Check the role's name, that it may log in, and that the server's pg_hba.conf lets it in from here.");
            case "3D000" ->
                new ConnectionProblem(
                        "no_database",
                        "There is no database called " + t.database(),
                        detail,
                        "Check the spelling; upper and lower case differ.");
            case "42501" ->
                new ConnectionProblem(
                        "no_connect",
                        "The role may not connect to this database",
                        detail,
                        "Ask its owner to run: GRANT CONNECT ON DATABASE … TO …");
            case "53300" ->
                new ConnectionProblem(
                        "too_many", "The server has no free connection", detail, "Try again in a moment.");
            default -> network(detail, t);
        };
    }

    private static ConnectionProblem network(String detail, Target t) {
        String lower = detail.toLowerCase(Locale.ROOT);
        if (lower.contains("hostnameverifier")) {
            return new ConnectionProblem(
                    "wrong_host",
                    "The server's certificate is not for " + t.host(),
                    detail,
                    "Use the host name that stands in the certificate, or verify-ca if its name cannot be reached from here.");
        }
        if (lower.contains("ssl") || lower.contains("certificate") || lower.contains("pkix")) {
            return new ConnectionProblem(
                    "tls",
                    "The encrypted connection could not be made",
                    detail,
                    "Check the TLS mode; for verify-ca and verify-full, give the certificate of the server's authority.");
        }
        if (lower.contains("unknown host") || lower.contains("unknownhost")) {
            return new ConnectionProblem(
                    "unknown_host", "There is no server called " + t.host(), detail, "Check the spelling of the host.");
        }
        return new ConnectionProblem(
                "unreachable",
                "No answer from " + t.host() + " on port " + t.effectivePort(),
                detail,
                "Check host and port, that PostgreSQL runs there and listens on that address, and that no firewall is in between.");
    }

    static ConnectionProblem tooOld(String version, int oldest) {
        return new ConnectionProblem(
                "too_old",
                "The server is too old",
                "It runs PostgreSQL " + version + ".",
                "Mathesar needs PostgreSQL " + oldest + " or newer.");
    }

    static ConnectionProblem cannotCreate(String role, String database) {
        return new ConnectionProblem(
                "no_create",
                "The role may not create schemas",
                "Role " + role + " lacks the CREATE privilege on database " + database + ".",
                "Viewing and editing work as far as the role's rights go. To create schemas, its owner can run GRANT CREATE ON DATABASE.");
    }

    static ConnectionProblem nothingReadable(String role) {
        return new ConnectionProblem(
                "nothing_readable",
                "The role may not read any table",
                "Role " + role + " has no SELECT privilege on any table or view.",
                "Ask the owner to grant USAGE on a schema and SELECT on its tables.");
    }
}
