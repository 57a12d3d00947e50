package mathesar.appdb;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Public links. Only the hashes of their tokens are kept. */
public final class SharedLinks {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final Sql COLUMNS = Sql.of(
            "l.id, l.database_id, l.table_oid, l.name, l.definition::text, l.owner_id, l.configured_role_id,"
                    + " (extract(epoch FROM l.expires_at) * 1000)::bigint, (extract(epoch FROM l.created_at) * 1000)::bigint, l.password_hash");

    private SharedLinks() {}

    /** A link with the token of its address, which is told only once. */
    public record Made(SharedLink link, String token) {}

    /** Those of a table, the oldest first. */
    public static List<SharedLink> list(Session s, long databaseId, long tableOid) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.shared_links l WHERE l.database_id = {} AND l.table_oid = {} ORDER BY l.id",
                        COLUMNS,
                        databaseId,
                        tableOid),
                SharedLinks::read);
    }

    /** @throws AppException DoesNotExist if the database has none with the id */
    public static SharedLink get(Session s, long databaseId, long id) {
        return s.find(
                        Sql.of(
                                "SELECT {} FROM mathesar.shared_links l WHERE l.id = {} AND l.database_id = {}",
                                COLUMNS,
                                id,
                                databaseId),
                        SharedLinks::read)
                .orElseThrow(SharedLinks::missing);
    }

    /**
     * The link of a token, as long as it is good: not expired, and its owner still active and on the database in the role the link was made with.
     *
     * @throws AppException DoesNotExist otherwise, whatever the reason
     */
    public static SharedLink open(Session s, String token) {
        return s.find(
                        Sql.of(
                                "SELECT {} FROM mathesar.shared_links l JOIN mathesar.users u ON u.id = l.owner_id AND u.is_active"
                                        + " JOIN mathesar.collaborators c ON c.user_id = l.owner_id AND c.database_id = l.database_id"
                                        + " AND c.configured_role_id = l.configured_role_id"
                                        + " WHERE l.token_hash = {} AND (l.expires_at IS NULL OR l.expires_at > now())",
                                COLUMNS,
                                Sessions.hash(token)),
                        SharedLinks::read)
                .orElseThrow(SharedLinks::missing);
    }

    /** @param draft its id and time of making are passed over */
    public static Made add(Session s, SharedLink draft) {
        String token = token();
        SharedLink link = s.get(
                Sql.of(
                        "INSERT INTO mathesar.shared_links AS l (database_id, table_oid, name, definition, owner_id, configured_role_id,"
                                + " token_hash, password_hash, expires_at) VALUES ({}, {}, {}, {}::jsonb, {}, {}, {}, {}, {}::timestamptz) RETURNING {}",
                        draft.databaseId(),
                        draft.tableOid(),
                        draft.name(),
                        draft.definition().toString(),
                        draft.ownerId(),
                        draft.roleId(),
                        Sessions.hash(token),
                        draft.passwordHash(),
                        draft.expiresAt(),
                        COLUMNS),
                SharedLinks::read);
        return new Made(link, token);
    }

    /** A new token in the place of the old one, which is dead at once. */
    public static String renew(Session s, long id) {
        String token = token();
        s.execute(Sql.of("UPDATE mathesar.shared_links SET token_hash = {} WHERE id = {}", Sessions.hash(token), id));
        return token;
    }

    public static void delete(Session s, long id) {
        s.execute(Sql.of("DELETE FROM mathesar.shared_links WHERE id = {}", id));
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static AppException missing() {
        return ApiError.NOT_FOUND.error("There is no such link, or it has ended");
    }

    private static SharedLink read(Row row) {
        Long expires = row.findNumber(8);
        return new SharedLink(
                row.number(1),
                row.number(2),
                row.number(3),
                row.text(4),
                JSON.readTree(row.text(5)),
                row.number(6),
                row.number(7),
                row.findText(10),
                expires == null ? null : Instant.ofEpochMilli(expires),
                Instant.ofEpochMilli(row.number(9)));
    }
}
