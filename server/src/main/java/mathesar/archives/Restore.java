package mathesar.archives;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import mathesar.catalog.SchemaOutline;
import mathesar.catalog.Schemas;
import mathesar.datatypes.HelperTypes;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.rpc.Json;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Makes a schema of an archive, in the transaction of a session. The archive may come from anywhere: its {@code schema.sql} is not
 * looked at, statements are composed from its facts ({@link Rebuild}). Rows pass through without being kept, so it does not matter how
 * far they unpack.
 */
final class Restore {
    /** Of {@code schema.json}: some ten thousand tables. */
    private static final int MOST_FACTS = 32 << 20;

    private final Session session;
    private final Identifier schema;
    private final List<Restored> tables = new ArrayList<>();

    /** @param rows how many it has now */
    record Restored(String name, long rows) {}

    /** What came of it. */
    record Done(long schemaOid, String schemaName, List<Restored> tables, List<SchemaOutline.LeftOut> leftOut) {}

    private Restore(Session session, Identifier schema) {
        this.session = session;
        this.schema = schema;
    }

    /**
     * Restores into the schema, which is made if there is none of this name.
     *
     * @param name of the schema; null for that of the archive
     * @throws AppException if it is not an archive of a schema, or PostgreSQL refuses something of it
     */
    static Done run(Session session, Path archive, @Nullable String name) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            Contents contents = contents(zip);
            Identifier schema = Identifier.of(name == null ? contents.schema().name() : name);
            return new Restore(session, schema).all(contents, zip);
        } catch (ZipException e) {
            throw ApiError.VALUE.error("The file is not a ZIP, or it is broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw ApiError.VALUE.error("The archive cannot be restored: " + e.getMessage());
        }
    }

    /** The facts stand before the rows. */
    private static Contents contents(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(Contents.FACTS)) {
                return read(zip);
            }
            if (entry.getName().endsWith(".csv")) {
                break;
            }
        }
        throw ApiError.VALUE.error("This is not the archive of a schema: it does not begin with " + Contents.FACTS);
    }

    private static Contents read(ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(MOST_FACTS + 1);
        if (bytes.length > MOST_FACTS) {
            throw ApiError.VALUE.error(Contents.FACTS + " is too large");
        }
        try {
            @Nullable Contents contents = Json.MAPPER.readValue(bytes, Contents.class);
            if (contents == null) {
                throw ApiError.VALUE.error(Contents.FACTS + " is not as expected");
            }
            if (!contents.format().equals(Contents.FORMAT) || contents.version() != Contents.VERSION) {
                throw ApiError.VALUE.error("This version reads archives of version " + Contents.VERSION + " only");
            }
            return contents;
        } catch (JacksonException e) {
            throw ApiError.VALUE.error(Contents.FACTS + " is not as expected");
        }
    }

    private Done all(Contents contents, ZipInputStream zip) throws IOException {
        SchemaOutline outline = contents.schema();
        Rebuild rebuild = new Rebuild(schema, outline);
        session.execute(Sql.of("SET LOCAL statement_timeout = 0"));
        long oid = makeSchema(outline.comment());
        session.execute(Sql.of("SET LOCAL search_path TO {}", schema));
        outline.tables().stream()
                .flatMap(table -> table.columns().stream())
                .forEach(column -> HelperTypes.ensure(session, column.type()));
        rebuild.before().forEach(session::execute);
        load(contents, rebuild, zip);
        rebuild.positions().forEach(query -> session.get(query, row -> row.number(1)));
        rebuild.after().forEach(session::execute);
        return new Done(oid, schema.name(), tables, outline.leftOut());
    }

    private long makeSchema(@Nullable String comment) {
        boolean isNew = session.list(Sql.of("SELECT FROM pg_namespace WHERE nspname = {}", schema.name()), row -> true)
                .isEmpty();
        if (isNew) {
            session.execute(Sql.of("CREATE SCHEMA {}", schema));
            if (comment != null) {
                session.execute(Rebuild.comment(Sql.of("SCHEMA {}", schema), comment));
            }
        }
        return Schemas.oid(session, schema);
    }

    private void load(Contents contents, Rebuild rebuild, ZipInputStream zip) throws IOException {
        Map<String, SchemaOutline.Table> waiting = new HashMap<>();
        contents.schema().tables().forEach(table -> {
            String file = contents.file(table);
            if (file != null) {
                waiting.put(file, table);
            } else {
                tables.add(new Restored(table.name(), 0));
            }
        });
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            SchemaOutline.Table table = waiting.remove(entry.getName());
            if (table != null) {
                tables.add(new Restored(table.name(), copy(rebuild, table, zip)));
            }
        }
        if (!waiting.isEmpty()) {
            throw ApiError.VALUE.error(
                    "The archive is not whole: " + waiting.keySet().iterator().next() + " is missing");
        }
    }

    private long copy(Rebuild rebuild, SchemaOutline.Table table, ZipInputStream zip) {
        Sql columns = table.columns().stream()
                .map(column -> Sql.of("{}", Identifier.of(column.name())))
                .collect(Sql.joining(", "));
        Sql copy = Sql.of("COPY {} ({}) FROM STDIN (FORMAT csv, HEADER)", rebuild.named(table.name()), columns);
        return session.copyIn(copy, new Unclosed(zip));
    }

    /** One entry of the ZIP, which goes on after it. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The ZIP is closed by whoever opened it.
        }
    }
}
