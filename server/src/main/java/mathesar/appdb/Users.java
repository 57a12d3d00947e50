package mathesar.appdb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The accounts. */
public final class Users {
    private static final Sql COLUMNS =
            Sql.of("id, username, is_superuser, email, full_name, display_language, is_active,"
                    + " password_change_needed, (extract(epoch FROM last_login) * 1000)::bigint");

    private Users() {}

    /** What a new or changed account holds beside its password. */
    public record Details(
            String username,
            boolean administrator,
            String email,
            @Nullable String fullName,
            String displayLanguage) {}

    public static List<User> list(Session s) {
        return s.list(Sql.of("SELECT {} FROM mathesar.users ORDER BY id", COLUMNS), Users::read);
    }

    public static List<User> list(Session s, Collection<Long> ids) {
        long[] wanted = ids.stream().mapToLong(Long::longValue).toArray();
        return s.list(Sql.of("SELECT {} FROM mathesar.users WHERE id = ANY ({})", COLUMNS, wanted), Users::read);
    }

    public static Optional<User> find(Session s, long id) {
        return s.find(Sql.of("SELECT {} FROM mathesar.users WHERE id = {}", COLUMNS, id), Users::read);
    }

    /** @throws mathesar.errors.AppException DoesNotExist */
    public static User get(Session s, long id) {
        return find(s, id).orElseThrow(() -> ApiError.NOT_FOUND.error("User matching query does not exist"));
    }

    /** By exact, case-sensitive name. */
    public static Optional<User> findByName(Session s, String username) {
        return s.find(Sql.of("SELECT {} FROM mathesar.users WHERE username = {}", COLUMNS, username), Users::read);
    }

    /** Names differ by more than the case of their letters. */
    public static Optional<User> findByNameInAnyCase(Session s, String username) {
        return s
                .list(
                        Sql.of(
                                "SELECT {} FROM mathesar.users WHERE lower(username) = lower({}) ORDER BY id",
                                COLUMNS,
                                username),
                        Users::read)
                .stream()
                .findFirst();
    }

    /** Those of an address, in whatever case of its letters. */
    public static List<User> listByEmail(Session s, String email) {
        return s.list(
                Sql.of("SELECT {} FROM mathesar.users WHERE lower(email) = lower({}) ORDER BY id", COLUMNS, email),
                Users::read);
    }

    /** Whether an account differs from the name at most in letter case. */
    public static boolean isNameTaken(Session s, String username) {
        return s.get(
                Sql.of("SELECT EXISTS (SELECT FROM mathesar.users WHERE lower(username) = lower({}))", username),
                row -> row.bool(1));
    }

    public static boolean hasAdministrator(Session s) {
        return s.get(Sql.of("SELECT EXISTS (SELECT FROM mathesar.users WHERE is_superuser)"), row -> row.bool(1));
    }

    public static User add(Session s, Details details, String passwordHash, boolean changeNeeded) {
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.users (username, password, is_superuser, email, full_name, display_language, password_change_needed)"
                                + " VALUES ({}, {}, {}, {}, {}, {}, {}) RETURNING {}",
                        details.username(),
                        passwordHash,
                        details.administrator(),
                        details.email(),
                        details.fullName(),
                        details.displayLanguage(),
                        changeNeeded,
                        COLUMNS),
                Users::read);
    }

    /** By hand: an administrator made by a group who ceases to be one is no longer the group's. */
    public static void update(Session s, long id, Details d) {
        s.execute(Sql.of(
                "UPDATE mathesar.users SET username = {}, is_superuser = {}, administrator_from = CASE WHEN {} THEN administrator_from END, email = {}, full_name = {},"
                        + " display_language = {}, updated_at = now() WHERE id = {}",
                d.username(),
                d.administrator(),
                d.administrator(),
                d.email(),
                d.fullName(),
                d.displayLanguage(),
                id));
    }

    /** Makes or unmakes an administrator because a provider's groups say so. */
    public static void setAdministrator(Session s, long id, boolean administrator, String provider) {
        s.execute(Sql.of(
                "UPDATE mathesar.users SET is_superuser = {}, administrator_from = CASE WHEN {} THEN {} END, updated_at = now() WHERE id = {}",
                administrator,
                administrator,
                provider,
                id));
    }

    /** Whether a provider's groups made somebody an administrator. */
    public static boolean isAdministratorFrom(Session s, long id, String provider) {
        return s.get(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM mathesar.users WHERE id = {} AND is_superuser AND administrator_from = {})",
                        id,
                        provider),
                row -> row.bool(1));
    }

    /** Whether nobody else who may come in is an administrator; it stays so until the transaction ends. */
    public static boolean isLastAdministrator(Session s, User user) {
        s.execute(Sql.of("LOCK TABLE mathesar.users IN SHARE ROW EXCLUSIVE MODE"));
        return list(s).stream().noneMatch(u -> u.administrator() && u.active() && u.id() != user.id());
    }

    public static void delete(Session s, long id) {
        s.execute(Sql.of("DELETE FROM mathesar.users WHERE id = {}", id));
    }

    /** The stored hash of the password. */
    public static Optional<String> passwordHash(Session s, long id) {
        return s.find(Sql.of("SELECT password FROM mathesar.users WHERE id = {}", id), row -> row.text(1));
    }

    public static void setPassword(Session s, long id, String hash, boolean changeNeeded) {
        s.execute(Sql.of(
                "UPDATE mathesar.users SET password = {}, password_change_needed = {}, updated_at = now() WHERE id = {}",
                hash,
                changeNeeded,
                id));
    }

    /** A person who is switched off keeps the account, and everything that is theirs, but cannot come in. */
    public static void setActive(Session s, long id, boolean active) {
        s.execute(Sql.of("UPDATE mathesar.users SET is_active = {} WHERE id = {}", active, id));
    }

    public static void setLastLogin(Session s, long id) {
        s.execute(Sql.of("UPDATE mathesar.users SET last_login = now() WHERE id = {}", id));
    }

    private static User read(Row row) {
        Long login = row.findNumber(9);
        return new User(
                row.number(1),
                row.text(2),
                row.bool(3),
                row.text(4),
                row.findText(5),
                row.text(6),
                row.bool(7),
                row.bool(8),
                login == null ? null : Instant.ofEpochMilli(login));
    }
}
