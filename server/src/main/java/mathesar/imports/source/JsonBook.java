package mathesar.imports.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON (RFC 8259) and lines of it: an array of objects or arrays, objects one after the other, or an object some of whose members are
 * arrays, each of which is a table. Values inside values stay JSON; numbers keep every digit.
 */
final class JsonBook implements Book {
    private static final int MOST_COLUMNS = 1600;

    private final Path file;
    private final boolean lines;
    private final List<String> sheets = new ArrayList<>();

    private JsonBook(Path file, boolean lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @param lines whether several values may stand one after the other */
    static JsonBook of(Path file, boolean lines) {
        JsonBook book = new JsonBook(file, lines);
        if (!lines) {
            book.read(parser -> {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    book.members(parser);
                }
            });
        }
        return book;
    }

    /** The members that are arrays. */
    private void members(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                sheets.add(name);
            }
            parser.skipChildren();
        }
    }

    @Override
    public String format() {
        return lines ? "NDJSON" : "JSON";
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public @Nullable List<String> write(int sheet, RowWriter out) {
        Table table = new Table(out);
        read(parser -> {
            JsonToken first = parser.nextToken();
            if (!sheets.isEmpty()) {
                toMember(parser, sheets.get(sheet));
                first = parser.currentToken();
            }
            if (first == JsonToken.START_ARRAY && !lines) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    table.row(parser);
                }
            } else {
                for (JsonToken token = first; token != null; token = parser.nextToken()) {
                    table.row(parser);
                }
            }
        });
        return table.names();
    }

    private static void toMember(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals(name);
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                return;
            }
            parser.skipChildren();
        }
    }

    private interface Reader {
        void read(JsonParser parser) throws IOException;
    }

    private void read(Reader reader) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file.toFile())) {
            reader.read(parser);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : " on line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw Refused.because("This is not JSON" + place + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Collects the columns while the rows go by. */
    private static final class Table {
        private final RowWriter out;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private @Nullable String[] cells = new @Nullable String[16];
        private boolean named;
        private int width;

        Table(RowWriter out) {
            this.out = out;
        }

        /** Null where every row was an array: then the first may name the columns. */
        @Nullable
        List<String> names() {
            return named ? List.copyOf(columns.keySet()) : null;
        }

        void row(JsonParser parser) throws IOException {
            width = 0;
            switch (parser.currentToken()) {
                case START_OBJECT -> object(parser);
                case START_ARRAY -> array(parser);
                default -> set(column("value"), value(parser));
            }
            if (width < 2 && cells[0] == null) {
                width = 2; // A line without any character would be no row.
            }
            for (int i = 0; i < width; i++) {
                out.cell(cells[i]);
            }
            out.end();
            Arrays.fill(cells, 0, width, null);
        }

        private void object(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                int column = column(parser.currentName());
                parser.nextToken();
                set(column, value(parser));
            }
        }

        private void array(JsonParser parser) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                set(i, value(parser));
            }
        }

        private int column(String name) {
            named = true;
            return columns.computeIfAbsent(name, n -> columns.size());
        }

        private void set(int column, @Nullable String value) {
            if (column >= MOST_COLUMNS) {
                throw Refused.because("The rows have more than " + MOST_COLUMNS + " different columns together.");
            }
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
            }
            cells[column] = value;
            width = Math.max(width, column + 1);
        }

        private static @Nullable String value(JsonParser parser) {
            return switch (parser.currentToken()) {
                case VALUE_NULL -> null;
                case START_OBJECT, START_ARRAY -> JsonCopy.text(parser);
                default -> parser.getString();
            };
        }
    }
}
