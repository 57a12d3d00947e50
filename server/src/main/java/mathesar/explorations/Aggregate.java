package mathesar.explorations;

import java.util.Locale;
import java.util.Optional;
import mathesar.datatypes.RecordFormat;
import mathesar.errors.ApiError;
import mathesar.sql.Sql;

/** The functions that make one value of many. */
enum Aggregate {
    DISTINCT_AGGREGATE_TO_ARRAY(" distinct list") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            if (kind.format() == RecordFormat.JSON) {
                return Sql.of("array_agg(DISTINCT {}::jsonb)", value);
            }
            return kind.sortable()
                    ? Sql.of("array_agg(DISTINCT {})", value)
                    : Sql.of("array_agg(DISTINCT {}::text)", value);
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return input.array();
        }
    },
    AGGREGATE_TO_ARRAY(" list") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("array_agg({})", value);
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return input.array();
        }
    },
    COUNT(" count") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("count({})", value);
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return OutputColumn.Kind.COUNT;
        }
    },
    COUNT_DISTINCT(" distinct count") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return kind.sortable() ? Sql.of("count(DISTINCT {})", value) : Sql.of("count(DISTINCT {}::text)", value);
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return OutputColumn.Kind.COUNT;
        }
    },
    SUM(" sum") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("sum({})", kind.format() == RecordFormat.INTERVAL ? refused() : value);
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return switch (input.base()) {
                case "smallint", "integer" -> OutputColumn.Kind.plain("bigint", RecordFormat.NUMBER, "numeric");
                case "real", "double precision", "money" ->
                    OutputColumn.Kind.plain(input.base(), input.format(), "numeric");
                default -> OutputColumn.Kind.NUMERIC;
            };
        }
    },
    MEAN(" mean") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("avg({})", kind.format() == RecordFormat.INTERVAL ? refused() : value);
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return switch (input.base()) {
                case "real", "double precision" ->
                    OutputColumn.Kind.plain("double precision", RecordFormat.NUMBER, "numeric");
                default -> OutputColumn.Kind.NUMERIC;
            };
        }
    },
    /** Beside {@code sum}, which the Mathesar 0.10 API refuses for durations. */
    SUM_DURATION(" sum") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("sum({})", kind.format() == RecordFormat.INTERVAL ? value : noDuration());
        }
    },
    /** Beside {@code mean}, which the Mathesar 0.10 API refuses for durations. */
    MEAN_DURATION(" mean") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("avg({})", kind.format() == RecordFormat.INTERVAL ? value : noDuration());
        }
    },
    MEDIAN(" median") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("percentile_disc(0.5) WITHIN GROUP (ORDER BY {})", value);
        }
    },
    PERCENTILE_90(" 90th percentile") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("percentile_disc(0.9) WITHIN GROUP (ORDER BY {})", value);
        }
    },
    MODE(" mode") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("mode() WITHIN GROUP (ORDER BY {})", value);
        }
    },
    MIN(" min") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("min({})", value);
        }
    },
    MAX(" max") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            return Sql.of("max({})", value);
        }
    },
    PERCENTAGE_TRUE(" percentage true") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            if (kind.format() != RecordFormat.BOOLEAN) {
                throw ApiError.UNDEFINED_DB_FUNCTION.error("Only booleans have a percentage that is true");
            }
            return Sql.of("avg(CASE WHEN {} THEN 100.0 ELSE 0.0 END)", value);
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return OutputColumn.Kind.NUMERIC;
        }
    },
    PEAK_TIME(" peak_time") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            if (kind.format() != RecordFormat.TIMESTAMP && kind.format() != RecordFormat.TIME) {
                throw ApiError.UNDEFINED_DB_FUNCTION.error("Only times and timestamps have a peak time");
            }
            Sql angle = Sql.of("extract(epoch FROM {}::time)::float8 * pi() / 43200", value);
            return Sql.of(
                    "make_interval(secs => round((mod((degrees({}) + 360)::numeric, 360) * 240)::numeric, 6)::float8)::time",
                    CircularMean.of(angle));
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return OutputColumn.Kind.plain("time without time zone", RecordFormat.TIME, null);
        }
    },
    PEAK_MONTH(" peak_month") {
        @Override
        Sql apply(Sql value, OutputColumn.Kind kind) {
            if (!kind.isMoment()) {
                throw ApiError.UNDEFINED_DB_FUNCTION.error("Only dates and timestamps have a peak month");
            }
            Sql angle = Sql.of("extract(month FROM {})::float8 * pi() / 6", value);
            return Sql.of(
                    "(mod(round(round((mod((degrees({}) + 360)::numeric, 360) / 30)::numeric, 6))::int + 11, 12) + 1)",
                    CircularMean.of(angle));
        }

        @Override
        OutputColumn.Kind kind(OutputColumn.Kind input) {
            return OutputColumn.Kind.plain("integer", RecordFormat.NUMBER, "text");
        }
    };

    private final String suffix;

    Aggregate(String suffix) {
        this.suffix = suffix;
    }

    static Optional<Aggregate> find(String id) {
        for (Aggregate one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What is added to a column's name to name its aggregate. */
    String suffix() {
        return suffix;
    }

    abstract Sql apply(Sql value, OutputColumn.Kind kind);

    /** The type of the result; by default that of the input. */
    OutputColumn.Kind kind(OutputColumn.Kind input) {
        return input;
    }

    private static Sql refused() {
        throw ApiError.EXPLORATION_REQUEST.error(
                "Durations cannot be summed up by sum and mean; sum_duration and mean_duration do");
    }

    private static Sql noDuration() {
        throw ApiError.UNDEFINED_DB_FUNCTION.error("Only durations are summed up by this function");
    }

    /** The mean of angles on a circle, in radians; NULL if they cancel each other out. */
    private static final class CircularMean {
        static Sql of(Sql angle) {
            return Sql.of(
                    "CASE WHEN abs(avg(sin({}))) + abs(avg(cos({}))) > 1e-12 THEN atan2(avg(sin({})), avg(cos({}))) END",
                    angle,
                    angle,
                    angle,
                    angle);
        }
    }
}
