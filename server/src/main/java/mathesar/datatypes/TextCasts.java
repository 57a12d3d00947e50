package mathesar.datatypes;

import java.util.Optional;
import mathesar.sql.Sql;

/** Texts as values of other types. */
final class TextCasts {
    private static final String TRUE = "1,t,true,y,yes,on";
    private static final String FALSE = "0,f,false,n,no,off";

    private TextCasts() {}

    static Optional<Cast> find(Sql value, Target target, CastOptions options) {
        Sql text = Sql.of("{}::text", value);
        return switch (target.name()) {
            case "boolean" -> Optional.of(toBoolean(text));
            case "numeric" -> Optional.of(toNumeric(text, options));
            case "mathesar_types.mathesar_money" -> Optional.of(toMoney(text, options));
            case "money" -> Optional.of(toServerMoney(text));
            case "mathesar_types.multicurrency_money" -> Optional.of(Cast.plain(NumberCasts.dollars(text)));
            case "date" -> Optional.of(toDate(text));
            case "timestamp without time zone" -> Optional.of(toTimestamp(text));
            case "interval" -> Optional.of(toInterval(text));
            case "mathesar_types.uri" -> Optional.of(toUri(text));
            case "mathesar_types.mathesar_json_array", "mathesar_types.mathesar_json_object" ->
                Optional.of(Cast.plain(Sql.of("{}::jsonb::{}", text, target.sql())));
            case "smallint",
                    "integer",
                    "bigint",
                    "real",
                    "double precision",
                    "time without time zone",
                    "time with time zone",
                    "timestamp with time zone",
                    "uuid",
                    "json",
                    "jsonb",
                    "mathesar_types.email" -> Optional.of(Cast.plain(Sql.of("{}::{}", text, target.sql())));
            default -> Optional.empty();
        };
    }

    private static Cast toBoolean(Sql text) {
        Sql isTrue = Sql.of("lower({}) = ANY (string_to_array({}, ','))", text, Sql.literal(TRUE));
        Sql known = Sql.of("lower({}) = ANY (string_to_array({}, ','))", text, Sql.literal(TRUE + "," + FALSE));
        return Cast.guarded(text, Sql.of("NOT {}", known), Sql.of("' is not a boolean'"), isTrue, Sql.of("boolean"));
    }

    private static Cast toNumeric(Sql text, CastOptions options) {
        if (options.isComplete()) {
            return Cast.plain(NumberGrammar.read(text, options));
        }
        return Cast.guarded(
                text,
                Sql.of("NOT {}", NumberGrammar.isNumber(text)),
                Sql.of("' is not a number, or can be read in two ways'"),
                NumberGrammar.read(text),
                Sql.of("numeric"));
    }

    /** A currency before or after, a minus anywhere or parentheses around for less than nothing. */
    private static Cast toMoney(Sql text, CastOptions options) {
        Sql money = Sql.of("mathesar_types.mathesar_money");
        Sql negative = Sql.of("({} LIKE '%-%' OR {} LIKE '(%)')", text, text);
        Sql sign = Sql.of("CASE WHEN {} THEN -1 ELSE 1 END", negative);
        if (options.isComplete()) {
            Sql bare = NumberGrammar.remove(NumberGrammar.remove(text, options.currPref()), options.currSuff());
            Sql unsigned = Sql.of("CASE WHEN {} THEN translate({}, '-()', '') ELSE {} END", negative, bare, bare);
            return Cast.plain(Sql.of("({} * {})::{}", sign, NumberGrammar.read(unsigned, options), money));
        }
        Sql amount = Sql.of("substring({} FROM {})", text, Sql.literal("^[^0-9.,]*([0-9](?:.*[0-9])?)[^0-9.,]*$"));
        return Cast.guarded(
                text,
                Sql.of("NOT coalesce({}, {} IS NULL)", NumberGrammar.isAmount(amount), text),
                Sql.of("' is not money, or can be read in two ways'"),
                Sql.of("({} * {})::{}", sign, NumberGrammar.read(amount), money),
                money);
    }

    /** Only with the currency of the database's locale at one end. */
    private static Cast toServerMoney(Sql text) {
        Sql symbol = Sql.of("translate(0::money::text, '0., -', '')");
        Sql known = Sql.of(
                "({} <> '' AND (starts_with({}, {}) OR right({}, length({})) = {}))",
                symbol,
                text,
                symbol,
                text,
                symbol,
                symbol);
        return Cast.guarded(
                text,
                Sql.of("NOT {}", known),
                Sql.of("' is not money of the database''s currency'"),
                Sql.of("{}::money", text),
                Sql.of("money"));
    }

    /** True for a moment without a zone, or in UTC. */
    private static Sql zoneless(Sql text) {
        return Sql.of(
                "{}::timestamptz IN ({}::timestamp::timestamptz, {}::timestamp AT TIME ZONE 'UTC')", text, text, text);
    }

    private static Cast toDate(Sql text) {
        Sql whole = Sql.of("coalesce({}::timestamp::time, '00:00') = '00:00'", text);
        return Cast.guarded(
                text,
                Sql.of("{}::date IS NOT NULL AND NOT ({} AND {})", text, whole, zoneless(text)),
                Sql.of("' is not a date'"),
                Sql.of("{}::date", text),
                Sql.of("date"));
    }

    private static Cast toTimestamp(Sql text) {
        return Cast.guarded(
                text,
                Sql.of("NOT {}", zoneless(text)),
                Sql.of("' is not a timestamp without time zone'"),
                Sql.of("{}::timestamp", text),
                Sql.of("timestamp without time zone"));
    }

    private static Cast toInterval(Sql text) {
        return Cast.guarded(
                text,
                Sql.of(
                        "{} ~ {}",
                        text,
                        Sql.literal("^\\s*[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\s*$")),
                Sql.of("' is not a duration'"),
                Sql.of("{}::interval", text),
                Sql.of("interval"));
    }

    /** What has a scheme stays; a web address without one gets it, if its host ends in a top-level domain. */
    private static Cast toUri(Sql text) {
        Sql hasScheme = Sql.of("{} ~ {}", text, Sql.literal("^[A-Za-z][A-Za-z0-9+.-]*:"));
        Sql host = Sql.of(
                "regexp_replace(lower({}), {}, {})",
                text,
                Sql.literal("^(?:[^/?#@]*@)?([^/?#:]*).*$"),
                Sql.literal("\\1"));
        Sql web = Sql.of(
                "coalesce(substring({} FROM {}) = ANY (string_to_array({}, ',')), false)",
                host,
                Sql.literal("\\.([^.]+)$"),
                Sql.literal(TopLevelDomains.joined()));
        return Cast.guarded(
                text,
                Sql.of("NOT ({} OR {})", hasScheme, web),
                Sql.of("' is not a URI'"),
                Sql.of("CASE WHEN {} THEN {} ELSE 'http://' || lower({}) END", hasScheme, text, text),
                Sql.of("mathesar_types.uri"));
    }
}
