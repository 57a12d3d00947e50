package mathesar.appdb;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public links. Only the hashes of their tokens are kept. */
public final class SharedLinks {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final Sql COLUMNS = Sql.of(
            "l.id, l.database_id, coalesce(l.table_oid, l.exploration_id, l.dashboard_id), l.name, l.definition::text, l.owner_id,"
                    + " l.configured_role_id, (extract(epoch FROM l.expires_at) * 1000)::bigint,"
                    + " (extract(epoch FROM l.created_at) * 1000)::bigint, l.password_hash, l.kind, l.frame_ancestors::text");

    private SharedLinks() {}

    /** A link with the token of its address, which is told only once. */
    public record Made(SharedLink link, String token) {}

    /** Those of a table, an exploration or a dashboard, of every kind, the oldest first. */
    public static List<SharedLink> list(Session s, long databaseId, SharedLink.Subject subject) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.shared_links l WHERE l.database_id = {}"
                                + " AND (l.table_oid = {}::bigint OR l.exploration_id = {}::bigint OR l.dashboard_id = {}::bigint) ORDER BY l.id",
                        COLUMNS,
                        databaseId,
                        subject.tableOid(),
                        subject.explorationId(),
                        subject.dashboardId()),
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

    /** Whose pages may show the link of a token in a frame; none if there is no such link. */
    public static List<String> framedBy(Session s, String token) {
        return s.list(
                Sql.of(
                        "SELECT o FROM mathesar.shared_links l CROSS JOIN LATERAL jsonb_array_elements_text(l.frame_ancestors) o"
                                + " WHERE l.token_hash = {} AND (l.expires_at IS NULL OR l.expires_at > now())",
                        Sessions.hash(token)),
                row -> row.text(1));
    }

    /** @param draft its id and time of making are passed over */
    public static Made add(Session s, SharedLink draft) {
        String token = token();
        SharedLink link = s.get(
                Sql.of(
                        "INSERT INTO mathesar.shared_links AS l (database_id, kind, table_oid, exploration_id, dashboard_id, name, definition,"
                                + " owner_id, configured_role_id, token_hash, password_hash, frame_ancestors, expires_at)"
                                + " VALUES ({}, {}, {}, {}, {}, {}, {}::jsonb, {}, {}, {}, {}, {}::jsonb, {}::timestamptz) RETURNING {}",
                        draft.databaseId(),
                        draft.subject().kind().name().toLowerCase(Locale.ROOT),
                        draft.subject().tableOid(),
                        draft.subject().explorationId(),
                        draft.subject().dashboardId(),
                        draft.name(),
                        draft.definition().toString(),
                        draft.ownerId(),
                        draft.roleId(),
                        Sessions.hash(token),
                        draft.passwordHash(),
                        JSON.writeValueAsString(draft.frameAncestors()),
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
                new SharedLink.Subject(SharedLink.Kind.valueOf(row.text(11).toUpperCase(Locale.ROOT)), row.number(3)),
                row.text(4),
                JSON.readTree(row.text(5)),
                row.number(6),
                row.number(7),
                row.findText(10),
                JSON.readTree(row.text(12))
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                expires == null ? null : Instant.ofEpochMilli(expires),
                Instant.ofEpochMilli(row.number(9)));
    }
}
