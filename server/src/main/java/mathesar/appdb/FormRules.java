package mathesar.appdb;

import java.time.Instant;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * When a form takes answers.
 *
 * @param opensAt before that it takes none; ISO 8601 in UTC, like closesAt
 * @param answerLimit how many it takes altogether; null for any number
 * @param answers how many it has taken
 * @param state open, not_yet, closed or full, by the clock of the application's database
 */
@ApiName("FormRules")
public record FormRules(
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable Long answerLimit,
        long answers,
        String state) {
    private static final FormRules NONE = new FormRules(null, null, null, 0, "open");
    private static final Sql ISO = Sql.of("'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'");

    public boolean isOpen() {
        return state.equals("open");
    }

    public static FormRules get(Session s, long formId) {
        return s.find(
                        Sql.of(
                                "SELECT to_char(opens_at AT TIME ZONE 'UTC', {}), to_char(closes_at AT TIME ZONE 'UTC', {}), answer_limit, answers,"
                                        + " CASE WHEN now() < opens_at THEN 'not_yet' WHEN now() >= closes_at THEN 'closed'"
                                        + " WHEN answers >= answer_limit THEN 'full' ELSE 'open' END"
                                        + " FROM mathesar.form_rules WHERE form_id = {}",
                                ISO,
                                ISO,
                                formId),
                        row -> new FormRules(
                                row.findText(1), row.findText(2), row.findNumber(3), row.number(4), row.text(5)))
                .orElse(NONE);
    }

    /** Sets times and limit; what has been counted stays. */
    public static void set(
            Session s, long formId, @Nullable Instant opensAt, @Nullable Instant closesAt, @Nullable Long limit) {
        s.execute(Sql.of(
                "INSERT INTO mathesar.form_rules (form_id, opens_at, closes_at, answer_limit)"
                        + " VALUES ({}, {}::timestamptz, {}::timestamptz, {}::bigint) ON CONFLICT (form_id) DO UPDATE"
                        + " SET opens_at = excluded.opens_at, closes_at = excluded.closes_at, answer_limit = excluded.answer_limit",
                formId,
                opensAt == null ? null : opensAt.toString(),
                closesAt == null ? null : closesAt.toString(),
                limit));
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
