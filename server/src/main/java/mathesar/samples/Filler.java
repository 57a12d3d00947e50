package mathesar.samples;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes rows into the tables of one schema with COPY. Identity columns are left to PostgreSQL: row n gets the number n. */
final class Filler {
    private final Session session;
    private final String schema;

    Filler(Session session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    /** One table: the columns that are written, and the work that adds its rows. */
    void table(String name, String[] columns, Consumer<Rows> work) {
        Rows rows = new Rows(columns.length);
        work.accept(rows);
        Sql list = Arrays.stream(columns)
                .map(column -> Sql.of("{}", Identifier.of(column)))
                .collect(Sql.joining(", "));
        Sql copy = Sql.of("COPY {} ({}) FROM STDIN", QualifiedName.of(schema, name), list);
        session.copyIn(copy, new ByteArrayInputStream(rows.text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static String[] columns(String... names) {
        return names;
    }

    /** Rows in COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
    static final class Rows {
        private final StringBuilder text = new StringBuilder();
        private final int width;

        private Rows(int width) {
            this.width = width;
        }

        Rows add(@Nullable Object... values) {
            if (values.length != width) {
                throw new IllegalArgumentException("A row of " + values.length + " values, not " + width);
            }
            for (int i = 0; i < width; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                text.append(written(values[i]));
            }
            text.append('\n');
            return this;
        }

        private static String written(@Nullable Object value) {
            return value == null
                    ? "\\N"
                    : value.toString()
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n");
        }
    }
}
