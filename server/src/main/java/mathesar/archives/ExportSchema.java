package mathesar.archives;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mathesar.access.Access;
import mathesar.catalog.SchemaOutline;
import mathesar.catalog.SchemaText;
import mathesar.catalog.Schemas;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.rpc.Json;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * {@code GET /api/export/v0/schemas/?database_id=…&schema_oid=…}: the schema as a ZIP, all of it as of one moment and as the person's
 * role sees it, streamed from COPY with constant memory; what is wrong is told before the first byte. Rows are CSV exactly as
 * PostgreSQL writes it, so that nothing and an empty text stay apart.
 */
record ExportSchema(Access access) implements Route.Handler {
    private static final int BUFFER = 1 << 16;

    @Override
    public void handle(Exchange exchange) throws IOException {
        long databaseId = number(exchange, "database_id");
        long schemaOid = number(exchange, "schema_oid");
        if (databaseId < 0 || schemaOid < 0) {
            exchange.json(400, Map.of("errors", "database_id and schema_oid must be whole numbers"));
            return;
        }
        try (Session session = access.open(exchange.caller(), databaseId, Mode.READ)) {
            // One snapshot for all tables (manual, 13.2.2), and longer than a page may take.
            session.execute(Sql.of("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
            session.execute(Sql.of("SET LOCAL statement_timeout = '2h'"));
            Identifier schema = Schemas.name(session, schemaOid);
            Contents contents = Contents.of(SchemaOutline.of(session, schemaOid, schema.name()));
            hold(session, schema, contents);
            SchemaText text = SchemaText.of(session, schemaOid, schema);
            exchange.tell("schema_name", schema.name());
            exchange.responseHeader("Content-Disposition", "attachment");
            try (ZipOutputStream zip =
                    new ZipOutputStream(exchange.stream("application/zip"), StandardCharsets.UTF_8)) {
                entry(zip, Contents.STATEMENTS, out -> out.write(new Script(text, contents).bytes()));
                entry(zip, Contents.FACTS, out -> out.write(Json.MAPPER.writeValueAsBytes(contents)));
                for (SchemaOutline.Table table : contents.tablesWithRows()) {
                    entry(zip, String.valueOf(contents.file(table)), out -> session.copyOut(rows(schema, table), out));
                }
            }
        } catch (AppException e) {
            int status = e.code() == ApiError.NO_CONNECTION || e.is("42501") ? 403 : e.is("3F000") ? 404 : 400;
            exchange.json(status, Map.of("errors", e.text(), "code", e.code().number()));
        }
    }

    /** Locks the tables against changes of their shape, as pg_dump does. */
    private static void hold(Session session, Identifier schema, Contents contents) {
        List<Sql> names = contents.tablesWithRows().stream()
                .map(table -> Sql.of("{}", name(schema, table)))
                .toList();
        if (!names.isEmpty()) {
            session.execute(Sql.of("LOCK TABLE {} IN ACCESS SHARE MODE", Sql.join(", ", names)));
        }
    }

    private static Sql rows(Identifier schema, SchemaOutline.Table table) {
        Sql columns = table.columns().stream()
                .map(column -> Sql.of("{}", Identifier.of(column.name())))
                .collect(Sql.joining(", "));
        Sql only = table.partitioned() ? Sql.EMPTY : Sql.of("ONLY ");
        return Sql.of("COPY (SELECT {} FROM {}{}) TO STDOUT (FORMAT csv, HEADER)", columns, only, name(schema, table));
    }

    private static QualifiedName name(Identifier schema, SchemaOutline.Table table) {
        return new QualifiedName(schema, Identifier.of(table.name()));
    }

    /** Writes the contents of one file. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Writer writer) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        BufferedOutputStream buffered = new BufferedOutputStream(zip, BUFFER);
        writer.write(buffered);
        buffered.flush();
        zip.closeEntry();
    }

    private static long number(Exchange exchange, String name) {
        String text = exchange.query(name).orElse("");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
