package mathesar.appdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Json;
import mathesar.rpc.Scope;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** API tokens: they let a program act as a person. Only their hashes are kept. */
public final class Tokens {
    private static final String PREFIX = "mth_";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Sql COLUMNS = Sql.of(
            "id, name, (extract(epoch FROM created_at) * 1000)::bigint, (extract(epoch FROM expires_at) * 1000)::bigint, access, to_json(database_ids)::text, (extract(epoch FROM used_at) * 1000)::bigint");

    private Tokens() {}

    /**
     * A token without its text.
     *
     * @param access {@code read} or {@code write}
     * @param databases ids of the databases it is for, null for all the person works on
     * @param usedAt when it was used last, to within some minutes; null for never
     */
    @ApiName("ApiToken")
    public record Token(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant expiresAt,
            String access,
            @Nullable List<Long> databases,
            @Nullable Instant usedAt) {}

    /**
     * Whose token it is, and what it is narrowed to.
     *
     * @param unnoted whether {@link #note} is due
     */
    public record Known(long userId, Scope scope, boolean unnoted) {}

    /** What a token is to be. */
    public record Wanted(
            String name,
            @Nullable Instant expiresAt,
            String access,
            @Nullable List<Long> databases) {}

    /** A token with its text, which is told only once. */
    @ApiName("ApiTokenAdded")
    public record Made(Token token, String text) {}

    public static List<Token> list(Session s, long userId) {
        return s.list(
                Sql.of("SELECT {} FROM mathesar.tokens WHERE user_id = {} ORDER BY id", COLUMNS, userId), Tokens::read);
    }

    public static Made add(Session s, long userId, Wanted wanted) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Token token = s.get(
                Sql.of(
                        "INSERT INTO mathesar.tokens (user_id, name, hash, expires_at, access, database_ids)"
                                + " VALUES ({}, {}, {}, {}::timestamptz, {}, {}::bigint[]) RETURNING {}",
                        userId,
                        wanted.name(),
                        hash(text),
                        wanted.expiresAt(),
                        wanted.access(),
                        array(wanted.databases()),
                        COLUMNS),
                Tokens::read);
        return new Made(token, text);
    }

    /** The person a token that has not expired belongs to. */
    public static Optional<Known> find(Session s, String text) {
        return s.find(
                Sql.of(
                        "SELECT user_id, access, to_json(database_ids)::text, coalesce(used_at < now() - {}::interval, true)"
                                + " FROM mathesar.tokens WHERE hash = {} AND (expires_at IS NULL OR expires_at > now())",
                        Sessions.NOTED,
                        hash(text)),
                row -> new Known(
                        row.number(1), new Scope(row.text(2).equals("read"), ids(row.findText(3))), row.bool(4)));
    }

    /** Notes that it is in use. */
    public static void note(Session s, String text) {
        s.execute(Sql.of("UPDATE mathesar.tokens SET used_at = now() WHERE hash = {}", hash(text)));
    }

    private static @Nullable String array(@Nullable List<Long> ids) {
        return ids == null ? null : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable List<Long> ids(@Nullable String json) {
        if (json == null) {
            return null;
        }
        return StreamSupport.stream(Json.MAPPER.readTree(json).spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    /** @return whether the user had it */
    public static boolean delete(Session s, long userId, long id) {
        return s.execute(Sql.of("DELETE FROM mathesar.tokens WHERE id = {} AND user_id = {}", id, userId)) > 0;
    }

    public static void deleteOf(Session s, long userId) {
        s.execute(Sql.of("DELETE FROM mathesar.tokens WHERE user_id = {}", userId));
    }

    private static Token read(Row row) {
        Long expires = row.findNumber(4);
        Long used = row.findNumber(7);
        return new Token(
                row.number(1),
                row.text(2),
                Instant.ofEpochMilli(row.number(3)),
                expires == null ? null : Instant.ofEpochMilli(expires),
                row.text(5),
                ids(row.findText(6)),
                used == null ? null : Instant.ofEpochMilli(used));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
