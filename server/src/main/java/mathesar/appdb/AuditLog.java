package mathesar.appdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Deed;
import mathesar.rpc.Json;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who did what, in a chain: each entry's hash covers the entry and the hash before it, so that one changed or taken away from the middle
 * breaks all that follow. Entries are only added. Whoever keeps the last hash elsewhere notices entries missing at the end as well.
 */
public final class AuditLog {
    /** Holds others back while an entry finds its predecessor; any number that no other lock of ours has. */
    private static final long LOCK = 7_235_410_118L;

    private static final String BEGINNING = "0".repeat(64);
    private static final Sql COLUMNS =
            Sql.of("id, at, user_id, username, address, action, database_id, about, refusal, hash");

    private AuditLog() {}

    /**
     * One entry.
     *
     * @param at ISO 8601 in UTC
     * @param about numbers, switches and names of what it was done to
     * @param refusal why it did not happen; null if it did
     * @param hash SHA-256 in hexadecimal
     */
    @ApiName("AuditEntry")
    public record Entry(
            long id,
            String at,
            @Nullable Long userId,
            String username,
            String address,
            String action,
            @Nullable Long databaseId,
            JsonNode about,
            @Nullable String refusal,
            String hash) {}

    /**
     * Which entries.
     *
     * @param action that it begins with
     * @param text anywhere in the name of the person, the action, what it is about or the refusal
     * @param since ISO 8601 in UTC, as far as it goes: {@code 2026-11} is the beginning of a month
     * @param before entries older than this one
     */
    public record Wanted(
            @Nullable Long userId,
            @Nullable Long databaseId,
            @Nullable String action,
            @Nullable String text,
            @Nullable String since,
            @Nullable String until,
            @Nullable Long before) {
        public static final Wanted ALL = new Wanted(null, null, null, null, null, null, null);
    }

    /**
     * Whether the chain holds.
     *
     * @param brokenAt id of the first entry that is not what it was, or does not follow the one before; null if the chain is whole
     * @param last hash of the newest entry, to be kept elsewhere
     */
    @ApiName("AuditVerification")
    public record Verification(long entries, @Nullable Long brokenAt, String last) {}

    /** Adds an entry; others wait until the transaction ends. */
    public static void add(Session s, Caller caller, Deed deed) {
        s.get(Sql.of("SELECT 1 FROM pg_advisory_xact_lock({})", LOCK), row -> row.number(1));
        String before = s.find(
                        Sql.of("SELECT hash FROM mathesar.audit_log ORDER BY id DESC LIMIT 1"), row -> row.text(1))
                .orElse(BEGINNING);
        Line line = new Line(
                Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                caller.userId(),
                caller.username(),
                caller.address(),
                deed.action(),
                deed.databaseId(),
                Json.MAPPER.writeValueAsString(deed.about()),
                deed.refusal() == null ? null : deed.refusal().replace('\0', '\u2400'));
        s.execute(Sql.of(
                "INSERT INTO mathesar.audit_log (at, user_id, username, address, action, database_id, about, refusal, hash)"
                        + " VALUES ({}, {}::bigint, {}, {}, {}, {}::bigint, {}, {}::text, {})",
                line.at,
                line.userId,
                line.username,
                line.address,
                line.action,
                line.databaseId,
                line.about,
                line.refusal,
                line.hash(before)));
    }

    /** The newest first. */
    public static List<Entry> list(Session s, Wanted wanted, int limit) {
        return s.list(Sql.of("{} LIMIT {}", select(wanted), limit), AuditLog::entry);
    }

    /** All of them, the newest first, without keeping them in memory. */
    public static void each(Session s, Wanted wanted, Consumer<Entry> reader) {
        s.each(select(wanted), 1000, row -> reader.accept(entry(row)));
    }

    /** Computes the whole chain again. */
    public static Verification verify(Session s) {
        Chain chain = new Chain();
        s.each(Sql.of("SELECT {} FROM mathesar.audit_log ORDER BY id", COLUMNS), 1000, chain::add);
        return new Verification(chain.entries, chain.brokenAt, chain.last);
    }

    private static Sql select(Wanted wanted) {
        return Sql.of(
                "SELECT {} FROM mathesar.audit_log WHERE ({}::bigint IS NULL OR user_id = {}::bigint)"
                        + " AND ({}::bigint IS NULL OR database_id = {}::bigint)"
                        + " AND ({}::text IS NULL OR starts_with(action, {}::text))"
                        + " AND ({}::text IS NULL OR position(lower({}::text) IN lower(concat_ws(' ', username, action, about, refusal))) > 0)"
                        + " AND ({}::text IS NULL OR at >= {}::text COLLATE \"C\") AND ({}::text IS NULL OR at < {}::text COLLATE \"C\")"
                        + " AND ({}::bigint IS NULL OR id < {}::bigint) ORDER BY id DESC",
                COLUMNS,
                wanted.userId,
                wanted.userId,
                wanted.databaseId,
                wanted.databaseId,
                wanted.action,
                wanted.action,
                wanted.text,
                wanted.text,
                wanted.since,
                wanted.since,
                wanted.until,
                wanted.until,
                wanted.before,
                wanted.before);
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.number(1),
                row.text(2),
                row.findNumber(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.findNumber(7),
                Json.MAPPER.readTree(row.text(8)),
                row.findText(9),
                row.text(10));
    }

    /** What the hash of an entry covers. */
    private record Line(
            String at,
            @Nullable Long userId,
            String username,
            String address,
            String action,
            @Nullable Long databaseId,
            String about,
            @Nullable String refusal) {
        static Line of(Row row) {
            return new Line(
                    row.text(2),
                    row.findNumber(3),
                    row.text(4),
                    row.text(5),
                    row.text(6),
                    row.findNumber(7),
                    row.text(8),
                    row.findText(9));
        }

        String hash(String before) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(HexFormat.of().parseHex(before));
                for (Object part : new Object[] {at, userId, username, address, action, databaseId, about, refusal}) {
                    // With the length before each part, nothing can move from one to its neighbour unseen.
                    byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(4)
                            .putInt(part == null ? -1 : bytes.length)
                            .array());
                    digest.update(bytes);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Chain {
        private String last = BEGINNING;
        private long entries;
        private @Nullable Long brokenAt;

        void add(Row row) {
            entries++;
            String kept = row.text(10);
            if (brokenAt == null && !kept.equals(Line.of(row).hash(last))) {
                brokenAt = row.number(1);
            }
            last = kept;
        }
    }
}
