package mathesar.datatypes;

import java.io.StringWriter;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * How the values of a kind of column travel in records: JSON numbers exactly as PostgreSQL prints them, dates and times with era and
 * at least one digit of fraction, intervals as ISO 8601 pieces, JSON as text, arrays and composites as PostgreSQL's own JSON.
 */
public enum RecordFormat {
    BOOLEAN {
        @Override
        public void write(JsonGenerator json, String text) {
            json.writeBoolean(text.charAt(0) == 't');
        }
    },
    NUMBER {
        @Override
        public void write(JsonGenerator json, String text) {
            char last = text.charAt(text.length() - 1);
            if (last >= '0' && last <= '9') {
                json.writeNumber(text);
            } else {
                json.writeString(text);
            }
        }
    },
    DATE {
        @Override
        public String text(String text) {
            return TemporalText.date(text);
        }

        @Override
        public Sql sqlText(Sql value) {
            return TemporalSql.date(value);
        }
    },
    TIME {
        @Override
        public String text(String text) {
            return TemporalText.time(text);
        }

        @Override
        public Sql sqlText(Sql value) {
            return TemporalSql.time(value);
        }
    },
    TIMESTAMP {
        @Override
        public String text(String text) {
            return TemporalText.timestamp(text);
        }

        @Override
        public Sql sqlText(Sql value) {
            return TemporalSql.timestamp(value);
        }
    },
    INTERVAL {
        @Override
        public String text(String text) {
            return IntervalText.pieces(text);
        }

        @Override
        public Sql sqlText(Sql value) {
            return TemporalSql.interval(value);
        }
    },
    JSON_ITEMS {
        @Override
        public Sql selected(Sql value) {
            return Sql.of("to_json({}::text[])", value);
        }

        @Override
        public void write(JsonGenerator json, String text) {
            json.writeRawValue(text);
        }

        @Override
        public Sql sqlText(Sql value) {
            return Sql.of("to_json({}::text[])::text", value);
        }
    },
    ARRAY {
        @Override
        public Sql selected(Sql value) {
            return Sql.of("to_json({})", value);
        }

        @Override
        public void write(JsonGenerator json, String text) {
            json.writeRawValue(text);
        }

        @Override
        public Sql sqlText(Sql value) {
            return Sql.of("to_json({})::text", value);
        }
    },
    COMPOSITE {
        @Override
        public Sql selected(Sql value) {
            return Sql.of("to_json({})", value);
        }

        @Override
        public void write(JsonGenerator json, String text) {
            json.writeRawValue(text);
        }

        @Override
        public Sql sqlText(Sql value) {
            return Sql.of("to_json({})::text", value);
        }
    },
    /** Points, boxes and the like: the driver would print them in its own way. */
    GEOMETRIC {
        @Override
        public Sql selected(Sql value) {
            return Sql.of("{}::text", value);
        }
    },
    JSON,
    TEXT;

    /**
     * The format of a type below all domains.
     *
     * @param name {@code pg_type.typname}
     * @param kind {@code pg_type.typtype}
     * @param category {@code pg_type.typcategory}
     * @param element the name of an array's element type
     */
    public static RecordFormat of(String name, char kind, char category, @Nullable String element) {
        if (category == 'A') {
            return "json".equals(element) || "jsonb".equals(element) ? JSON_ITEMS : ARRAY;
        }
        if (category == 'G') {
            return GEOMETRIC;
        }
        if (kind == 'c') {
            return COMPOSITE;
        }
        return switch (name) {
            case "bool" -> BOOLEAN;
            case "int2", "int4", "int8", "numeric", "float4", "float8" -> NUMBER;
            case "date" -> DATE;
            case "time", "timetz" -> TIME;
            case "timestamp", "timestamptz" -> TIMESTAMP;
            case "interval" -> INTERVAL;
            case "json", "jsonb" -> JSON;
            default -> TEXT;
        };
    }

    /** What to select so that {@link #write} can take PostgreSQL's text of it. */
    public Sql selected(Sql value) {
        return value;
    }

    /** Writes one value. */
    public void write(JsonGenerator json, String text) {
        json.writeString(text(text));
    }

    /** One value by itself, to stand inside other JSON exactly as it is. */
    public RawValue raw(String text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            write(json, text);
        }
        return new RawValue(out.toString());
    }

    /** The value as a text of the record format. */
    public String text(String text) {
        return text;
    }

    /** An expression with the same text, made by PostgreSQL; NULL stays NULL. */
    public Sql sqlText(Sql value) {
        return Sql.of("{}::text", value);
    }

    /** Whether the text of a value differs from PostgreSQL's own. */
    public boolean isTemporal() {
        return this == DATE || this == TIME || this == TIMESTAMP || this == INTERVAL;
    }
}
