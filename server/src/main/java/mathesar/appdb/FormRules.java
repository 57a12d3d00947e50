package mathesar.appdb;

import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * When a form takes answers, and how its page looks.
 *
 * @param opensAt before that it takes none; ISO 8601 in UTC, like closesAt
 * @param answerLimit how many it takes altogether; null for any number
 * @param accent colour of buttons and marks, {@code #rrggbb}; null for the usual one
 * @param appearance light or dark; null for the visitor's own
 * @param closedMessage what its page says while it takes no answers; null for the usual words
 * @param editable whether visitors get an address at which they can change their answer
 * @param answers how many it has taken
 * @param state open, not_yet, closed or full, by the clock of the application's database
 */
@ApiName("FormRules")
public record FormRules(
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable Long answerLimit,
        @Nullable String accent,
        @Shape("\"light\" | \"dark\" | null") @Nullable String appearance,
        @Nullable String closedMessage,
        boolean editable,
        long answers,

        @Shape("\"open\" | \"not_yet\" | \"closed\" | \"full\"")
        String state) {
    private static final FormRules NONE = new FormRules(null, null, null, null, null, null, false, 0, "open");
    private static final Sql ISO = Sql.of("'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'");

    /** Whether answers that are there may still be changed: a form that has all it takes is not over. */
    public boolean takesChanges() {
        return editable && (state.equals("open") || state.equals("full"));
    }

    public static FormRules get(Session s, long formId) {
        return s.find(
                        Sql.of(
                                "SELECT to_char(opens_at AT TIME ZONE 'UTC', {}), to_char(closes_at AT TIME ZONE 'UTC', {}), answer_limit, accent,"
                                        + " appearance, closed_message, editable, answers,"
                                        + " CASE WHEN now() < opens_at THEN 'not_yet' WHEN now() >= closes_at THEN 'closed'"
                                        + " WHEN answers >= answer_limit THEN 'full' ELSE 'open' END"
                                        + " FROM mathesar.form_rules WHERE form_id = {}",
                                ISO,
                                ISO,
                                formId),
                        row -> new FormRules(
                                row.findText(1),
                                row.findText(2),
                                row.findNumber(3),
                                row.findText(4),
                                row.findText(5),
                                row.findText(6),
                                row.bool(7),
                                row.number(8),
                                row.text(9)))
                .orElse(NONE);
    }

    /** Sets all but what has been counted. */
    public static void set(Session s, long formId, FormRules wanted) {
        s.execute(Sql.of(
                "INSERT INTO mathesar.form_rules (form_id, opens_at, closes_at, answer_limit, accent, appearance, closed_message, editable)"
                        + " VALUES ({}, {}::timestamptz, {}::timestamptz, {}::bigint, {}::text, {}::text, {}::text, {})"
                        + " ON CONFLICT (form_id) DO UPDATE SET opens_at = excluded.opens_at, closes_at = excluded.closes_at,"
                        + " answer_limit = excluded.answer_limit, accent = excluded.accent, appearance = excluded.appearance,"
                        + " closed_message = excluded.closed_message, editable = excluded.editable",
                formId,
                wanted.opensAt(),
                wanted.closesAt(),
                wanted.answerLimit(),
                wanted.accent(),
                wanted.appearance(),
                wanted.closedMessage(),
                wanted.editable()));
    }

    /** Takes a place for one more answer, if the form is open and not full. Concurrent answers never exceed the limit. */
    public static boolean take(Session s, long formId) {
        return s.execute(Sql.of(
                        "INSERT INTO mathesar.form_rules (form_id, answers) VALUES ({}, 1) ON CONFLICT (form_id) DO UPDATE"
                                + " SET answers = form_rules.answers + 1 WHERE (form_rules.answer_limit IS NULL OR form_rules.answers < form_rules.answer_limit)"
                                + " AND (form_rules.opens_at IS NULL OR now() >= form_rules.opens_at)"
                                + " AND (form_rules.closes_at IS NULL OR now() < form_rules.closes_at)",
                        formId))
                == 1;
    }

    /** Gives a place back whose answer could not be stored. */
    public static void giveBack(Session s, long formId) {
        s.execute(Sql.of("UPDATE mathesar.form_rules SET answers = answers - 1 WHERE form_id = {}", formId));
    }
}
