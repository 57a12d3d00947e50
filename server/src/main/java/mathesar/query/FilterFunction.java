package mathesar.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mathesar.datatypes.RecordFormat;
import mathesar.sql.Sql;

/** The functions of filters, by their ids. Whether one applies to a type is PostgreSQL's to say, but for those written with casts. */
enum FilterFunction {
    AND(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({})", Sql.join(" AND ", call.arguments));
        }
    },
    OR(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({})", Sql.join(" OR ", call.arguments));
        }
    },
    NOT(0) {
        @Override
        Sql apply(Call call) {
            return call.arguments.isEmpty() ? Sql.of("true") : Sql.of("(NOT {})", call.get(0));
        }
    },
    EQUAL(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} = {})", call.get(0), call.get(1));
        }
    },
    LESSER(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} < {})", call.get(0), call.get(1));
        }
    },
    GREATER(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} > {})", call.get(0), call.get(1));
        }
    },
    LESSER_OR_EQUAL(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} <= {})", call.get(0), call.get(1));
        }
    },
    GREATER_OR_EQUAL(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} >= {})", call.get(0), call.get(1));
        }
    },
    NULL(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} IS NULL)", call.typed(0));
        }
    },
    NOT_NULL(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} IS NOT NULL)", call.typed(0));
        }
    },
    CONTAINS(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("(strpos({}, {}) > 0)", call.get(0), call.get(1));
        }
    },
    CONTAINS_CASE_INSENSITIVE(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("(strpos(lower({}), lower({})) > 0)", call.get(0), call.get(1));
        }
    },
    STARTS_WITH(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("starts_with({}, {})", call.get(0), call.get(1));
        }
    },
    STARTS_WITH_CASE_INSENSITIVE(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("starts_with(lower({}), lower({}))", call.get(0), call.get(1));
        }
    },
    ENDS_WITH_CASE_INSENSITIVE(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("(right(lower({}), length({})) = lower({}))", call.get(0), call.get(1), call.get(1));
        }
    },
    MATCHES(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} ~ {})", call.get(0), call.get(1));
        }
    },
    TEXT(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("{}::text", call.get(0));
        }
    },
    JSON_ARRAY_LENGTH(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("jsonb_array_length({})", call.json(0));
        }
    },
    JSON_ARRAY_CONTAINS(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({} @> {}::jsonb)", call.json(0), call.get(1));
        }
    },
    ELEMENT_IN_JSON_ARRAY_UNTYPED(2) {
        @Override
        Sql apply(Call call) {
            return Sql.of("({}::text IN (SELECT jsonb_array_elements_text({}::jsonb)))", call.get(0), call.get(1));
        }
    },
    CONVERT_TO_JSON(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("to_jsonb({})", call.typed(0));
        }
    },
    TRUNCATE_TO_YEAR(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("to_char({}, 'YYYY AD')", call.moment());
        }
    },
    TRUNCATE_TO_MONTH(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("to_char({}, 'YYYY-MM AD')", call.moment());
        }
    },
    TRUNCATE_TO_DAY(1) {
        @Override
        Sql apply(Call call) {
            return Sql.of("to_char({}, 'YYYY-MM-DD AD')", call.moment());
        }
    },
    URI_SCHEME(1) {
        @Override
        Sql apply(Call call) {
            return UriParts.scheme(call.get(0));
        }
    },
    URI_AUTHORITY(1) {
        @Override
        Sql apply(Call call) {
            return UriParts.authority(call.get(0));
        }
    },
    EMAIL_DOMAIN(1) {
        @Override
        Sql apply(Call call) {
            return UriParts.emailDomain(call.get(0));
        }
    },
    FORMAT_DATA(1) {
        @Override
        Sql apply(Call call) {
            var column = call.kinds.getFirst().column();
            return column == null
                    ? call.typed(0)
                    : column.format().isTemporal() ? column.format().sqlText(call.get(0)) : call.get(0);
        }
    };

    private final int arity;

    FilterFunction(int arity) {
        this.arity = arity;
    }

    static Optional<FilterFunction> find(String id) {
        for (FilterFunction function : values()) {
            if (function.id().equals(id)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many arguments it needs; {@code and} and {@code or} take more, the others pass them over. */
    int arity() {
        return arity;
    }

    abstract Sql apply(Call call);

    /** The arguments and what is known of each. */
    record Call(List<Sql> arguments, List<Operand> kinds) {
        Sql get(int i) {
            return arguments.get(i);
        }

        /** For places from which PostgreSQL cannot tell a constant's type. */
        Sql typed(int i) {
            return kinds.get(i).constant() ? Sql.of("{}::text", arguments.get(i)) : arguments.get(i);
        }

        Sql json(int i) {
            return Sql.of("{}::jsonb", arguments.get(i));
        }

        /** A date or timestamp; whether something else can be read as a date is PostgreSQL's to say. */
        Sql moment() {
            Operand kind = kinds.getFirst();
            if (kind.hasFormat(RecordFormat.DATE) || kind.hasFormat(RecordFormat.TIMESTAMP)) {
                return arguments.getFirst();
            }
            return Sql.of("{}::date", arguments.getFirst());
        }
    }
}
