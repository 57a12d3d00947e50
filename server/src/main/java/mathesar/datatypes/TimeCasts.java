package mathesar.datatypes;

import java.util.Optional;
import mathesar.sql.Sql;

/** Dates, times and timestamps as one another. */
final class TimeCasts {
    private TimeCasts() {}

    static Optional<Cast> find(Sql value, String source, Target target) {
        return switch (source + " to " + target.name()) {
            case "date to timestamp without time zone",
                    "date to timestamp with time zone",
                    "timestamp without time zone to timestamp with time zone",
                    "timestamp with time zone to timestamp without time zone",
                    "time without time zone to time with time zone",
                    "time with time zone to time without time zone" ->
                Optional.of(Cast.plain(Sql.of("{}::{}", value, target.sql())));
            case "timestamp without time zone to date" -> Optional.of(toDate(value, value));
            case "timestamp with time zone to date" ->
                Optional.of(toDate(value, Sql.of("({} AT TIME ZONE 'UTC')", value)));
            default -> Optional.empty();
        };
    }

    /** Only midnights. */
    private static Cast toDate(Sql value, Sql local) {
        return Cast.guarded(
                value,
                Sql.of("{}::time <> '00:00'", local),
                Sql.of("' is not a date'"),
                Sql.of("{}::date", local),
                Sql.of("date"));
    }
}
