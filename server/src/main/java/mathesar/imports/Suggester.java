package mathesar.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mathesar.catalog.Attribute;
import mathesar.datatypes.Cast;
import mathesar.datatypes.CastOptions;
import mathesar.datatypes.Casts;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Finds the type of one text column: what was seen of it narrows the choice, PostgreSQL's own reading decides. */
final class Suggester {
    /** A currency before or after an amount: a sign, a code or an abbreviation, but not any word. */
    private static final Pattern CURRENCY = Pattern.compile("\\s*(?:\\p{Sc}|[\\p{L}.]{1,3}\\p{Sc}?|%|\\[|\\])?\\s*");

    private static final List<String> MOMENTS =
            List.of("timestamp without time zone", "timestamp with time zone", "time without time zone", "interval");

    private final Session session;
    private final QualifiedName table;
    private final Attribute column;
    private final LooseColumn seen;

    Suggester(Session session, QualifiedName table, Attribute column, LooseColumn seen) {
        this.session = session;
        this.table = table;
        this.column = column;
        this.seen = seen;
    }

    SuggestTypes.Suggestion suggest() {
        if (seen.isBoolean()) {
            return cast("boolean");
        }
        if (seen.mayBeMoment() && fits("date")) {
            return cast("date");
        }
        LooseColumn.Notation number = seen.number();
        if (number.isUniform() && isNumeric(plain(number, value()))) {
            return new SuggestTypes.Suggestion("numeric", details(number));
        }
        if (seen.isUuid()) {
            return cast("uuid");
        }
        LooseColumn.Notation money = seen.money();
        if (isMoney(money)) {
            Map<String, Object> details = details(money);
            details.put("curr_pref", money.prefix());
            details.put("curr_suff", money.suffix());
            return new SuggestTypes.Suggestion("mathesar_types.mathesar_money", details);
        }
        for (String type : MOMENTS) {
            if (seen.mayBeMoment() && fits(type)) {
                return cast(type);
            }
        }
        return word();
    }

    private SuggestTypes.Suggestion word() {
        if (seen.isEmail()) {
            return cast("mathesar_types.email");
        }
        if (seen.isArray()) {
            return cast("mathesar_types.mathesar_json_array");
        }
        if (seen.isObject()) {
            return cast("mathesar_types.mathesar_json_object");
        }
        return isUri() ? cast("mathesar_types.uri") : SuggestTypes.Suggestion.plain("text");
    }

    private static SuggestTypes.Suggestion cast(String type) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("mathesar_casting", true);
        return new SuggestTypes.Suggestion(type, details);
    }

    private static Map<String, Object> details(LooseColumn.Notation notation) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("mathesar_casting", true);
        details.put("group_sep", notation.group());
        details.put("decimal_p", notation.decimal());
        return details;
    }

    private Sql value() {
        return Sql.of("{}", column.name());
    }

    private static Sql without(Sql text, String what) {
        return what.isEmpty() ? text : Sql.of("replace({}, {}, '')", text, what);
    }

    /** The number without its separators. */
    private static Sql plain(LooseColumn.Notation notation, Sql text) {
        Sql bare = without(text, notation.group());
        return notation.decimal().isEmpty() || notation.decimal().equals(".")
                ? bare
                : Sql.of("replace({}, {}, '.')", bare, notation.decimal());
    }

    private boolean isMoney(LooseColumn.Notation money) {
        if (!money.isUniform()
                || !CURRENCY.matcher(money.prefix()).matches()
                || !CURRENCY.matcher(money.suffix()).matches()) {
            return false;
        }
        Sql negative = Sql.of("({} LIKE '%-%' OR {} LIKE '(%)')", value(), value());
        Sql bare = without(without(value(), money.prefix()), money.suffix());
        Sql unsigned = Sql.of("CASE WHEN {} THEN translate({}, '-()', '') ELSE {} END", negative, bare, bare);
        return isNumeric(plain(money, unsigned));
    }

    private boolean isNumeric(Sql text) {
        return holds(Sql.of("SELECT count(({})::numeric) >= 0 FROM {}", text, table));
    }

    private boolean isUri() {
        Cast cast = Casts.get(column.type(), "mathesar_types.uri", CastOptions.NONE, value());
        Cast.Refusal refusal = cast.refusal();
        return refusal != null
                && holds(Sql.of("SELECT NOT EXISTS (SELECT FROM {} WHERE {})", table, refusal.condition()));
    }

    /** Whether PostgreSQL reads every value as the type, and none is refused. */
    private boolean fits(String type) {
        Cast cast = Casts.get(column.type(), type, CastOptions.NONE, value());
        Cast.Refusal refusal = cast.refusal();
        Sql none = refusal == null
                ? Sql.of("true")
                : Sql.of("NOT EXISTS (SELECT FROM {} WHERE {})", table, refusal.condition());
        return holds(Sql.of("SELECT {} AND (SELECT count({}) >= 0 FROM {})", none, cast.expression(), table));
    }

    /** False too where PostgreSQL cannot read a value (class 22 of its errors). */
    private boolean holds(Sql question) {
        try {
            return session.attempt(() -> session.get(question, row -> row.bool(1)));
        } catch (AppException e) {
            if (String.valueOf(e.data().get("sqlstate")).startsWith("22")) {
                return false;
            }
            throw e;
        }
    }
}
