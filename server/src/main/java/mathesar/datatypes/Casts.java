package mathesar.datatypes;

import java.util.List;
import java.util.Optional;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Sql;

/** Which types turn into which, and how: for changing a column's type, for imports and their preview. */
public final class Casts {
    private static final List<String> TEXTS = List.of("text", "character varying", "character", "\"char\"", "name");
    private static final List<String> JSON = List.of("json", "jsonb");
    private static final List<String> JSON_TARGETS =
            List.of("json", "jsonb", "mathesar_types.mathesar_json_array", "mathesar_types.mathesar_json_object");
    /** Types that turn into texts and into nothing else. */
    private static final List<String> PRINTABLE = List.of(
            "bit",
            "bit varying",
            "bytea",
            "cidr",
            "inet",
            "macaddr",
            "macaddr8",
            "oid",
            "regclass",
            "tsvector",
            "interval",
            "uuid");

    private Casts() {}

    /**
     * How a value of one type becomes one of another.
     *
     * @param value an expression of the source type, without side effects: it is written several times
     * @param target a type's name as {@code format_type} prints it, without modifier
     * @param options how texts of numbers are written; {@link CastOptions#NONE} to find out from each value
     * @return empty if there is no such cast
     */
    public static Optional<Cast> find(DataType source, String target, CastOptions options, Sql value) {
        if (source.name().equals(target)) {
            return Optional.of(Cast.plain(value));
        }
        Target to = new Target(target);
        String base = source.base();
        boolean fromText = TEXTS.contains(base) && source.kind() != DataType.Kind.ARRAY;
        if (options.isPartial() || (options.isComplete() && !fromText)) {
            return Optional.empty();
        }
        if (TEXTS.contains(target)) {
            return fromText || isPrintable(source)
                    ? Optional.of(Cast.plain(Sql.of("{}::text", value)))
                    : Optional.empty();
        }
        if (fromText) {
            return TextCasts.find(value, to, options);
        }
        Sql plain = source.kind() == DataType.Kind.DOMAIN ? Sql.of("{}::{}", value, new Target(base).sql()) : value;
        return fromOther(base, to, Sql.of("({})", plain));
    }

    /**
     * As {@link #find}.
     *
     * @throws AppException UndefinedFunction if there is no such cast
     */
    public static Cast get(DataType source, String target, CastOptions options, Sql value) {
        return find(source, target, options, value)
                .orElseThrow(() -> PostgresCondition.of("42883")
                        .error("there is no way from " + source.name() + " to " + target
                                + (options.equals(CastOptions.NONE) ? "" : " with these options")));
    }

    private static Optional<Cast> fromOther(String base, Target target, Sql value) {
        if (NumberCasts.NUMBERS.contains(base)) {
            return NumberCasts.find(value, base, target);
        }
        if (JSON.contains(base)) {
            return JSON_TARGETS.contains(target.name())
                    ? Optional.of(Cast.plain(Sql.of("{}::{}::{}", value, json(target), target.sql())))
                    : Optional.empty();
        }
        return switch (base) {
            case "money" -> NumberCasts.ofMoney(value, target);
            case "boolean" -> NumberCasts.ofBoolean(value, target);
            default -> TimeCasts.find(value, base, target);
        };
    }

    private static Sql json(Target target) {
        return target.name().equals("json") ? Sql.of("json") : Sql.of("jsonb");
    }

    private static boolean isPrintable(DataType source) {
        return switch (source.kind()) {
            case RANGE -> true;
            case BASE, DOMAIN ->
                PRINTABLE.contains(source.base())
                        || NumberCasts.NUMBERS.contains(source.base())
                        || JSON.contains(source.base())
                        || List.of("money", "boolean", "date").contains(source.base())
                        || source.base().startsWith("time");
            case COMPOSITE -> source.name().equals("mathesar_types.multicurrency_money");
            case ARRAY, ENUM, OTHER -> false;
        };
    }
}
