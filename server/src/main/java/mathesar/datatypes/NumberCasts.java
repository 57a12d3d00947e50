package mathesar.datatypes;

import java.util.List;
import java.util.Optional;
import mathesar.sql.Sql;

/** Numbers, money and truth values as one another. */
final class NumberCasts {
    static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private NumberCasts() {}

    static Optional<Cast> find(Sql value, String source, Target target) {
        if (INTEGERS.contains(target.name())) {
            return Optional.of(INTEGERS.contains(source) ? plain(value, target) : toInteger(value, target));
        }
        return switch (target.name()) {
            case "boolean" -> Optional.of(toBoolean(value));
            case "numeric", "real", "double precision" -> Optional.of(plain(value, target));
            case "mathesar_types.mathesar_money", "money" ->
                Optional.of(Cast.plain(Sql.of("{}::numeric::{}", value, target.sql())));
            case "mathesar_types.multicurrency_money" -> Optional.of(Cast.plain(dollars(value)));
            default -> Optional.empty();
        };
    }

    static Optional<Cast> ofMoney(Sql value, Target target) {
        boolean possible = INTEGERS.contains(target.name())
                || List.of("numeric", "mathesar_types.mathesar_money", "mathesar_types.multicurrency_money")
                        .contains(target.name());
        return possible ? find(Sql.of("{}::numeric", value), "numeric", target) : Optional.empty();
    }

    static Optional<Cast> ofBoolean(Sql value, Target target) {
        return NUMBERS.contains(target.name())
                ? Optional.of(Cast.plain(Sql.of("{}::integer::{}", value, target.sql())))
                : Optional.empty();
    }

    /** An amount in US dollars. */
    static Sql dollars(Sql value) {
        return Sql.of(
                "CASE WHEN {} IS NOT NULL THEN ROW({}::numeric, 'USD')::mathesar_types.multicurrency_money END",
                value,
                value);
    }

    private static Cast plain(Sql value, Target target) {
        return Cast.plain(Sql.of("{}::{}", value, target.sql()));
    }

    private static Cast toInteger(Sql value, Target target) {
        return Cast.guarded(
                value,
                Sql.of("{} <> trunc({})", value, value),
                Sql.of("' is not a whole number'"),
                Sql.of("{}::{}", value, target.sql()),
                target.sql());
    }

    private static Cast toBoolean(Sql value) {
        return Cast.guarded(
                value,
                Sql.of("{} NOT IN (0, 1)", value),
                Sql.of("' is not a boolean'"),
                Sql.of("{} = 1", value),
                Sql.of("boolean"));
    }
}
