package mathesar.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.datatypes.CopiedCsv;
import mathesar.datatypes.CopiedText;
import mathesar.datatypes.export.ExportColumn;
import mathesar.datatypes.export.ExportFormat;
import mathesar.datatypes.export.ExportTarget;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.query.Literals;
import mathesar.query.Source;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as a file, streamed from COPY with constant memory; what is wrong is told before the first byte. Cells are exact unless
 * {@code guard=true} asks for an apostrophe before what a spreadsheet would run. Without {@code format} it is the CSV of the Mathesar
 * 0.10 API; with it ({@link ExportFormat}) values are PostgreSQL's own texts.
 */
final class ExportTable {
    private final Reading reading;

    ExportTable(Reading reading) {
        this.reading = reading;
    }

    void handle(Exchange exchange) throws IOException {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        long databaseId = number(exchange, "database_id", wrong);
        long tableOid = number(exchange, "table_oid", wrong);
        JsonNode filter = json(exchange, "filter", wrong);
        JsonNode order = json(exchange, "order", wrong);
        JsonNode columns = json(exchange, "columns", wrong);
        JsonNode keys = json(exchange, "keys", wrong);
        ExportFormat format = format(exchange, wrong);
        if (!wrong.isEmpty()) {
            exchange.json(400, Map.of("errors", wrong));
            return;
        }
        try (Session session = reading.access().open(exchange.caller(), databaseId, Mode.READ)) {
            boolean summaries =
                    exchange.query("summaries").filter("true"::equals).isPresent();
            Export export = reading.relations().consistently(session, view -> {
                Relation relation = view.get(tableOid);
                reading.prefetch(databaseId, view, relation, List.of());
                TableRows rows = new TableRows(
                        Source.of(relation),
                        filter,
                        order,
                        columns,
                        keys,
                        summaries,
                        reading.reach(databaseId, view, Literals.WRITTEN));
                Export made = rows.as(format);
                hold(session, view, made.rows());
                return made;
            });
            send(exchange, session, export, format);
        } catch (AppException e) {
            refuse(exchange, e);
        }
    }

    /** Locks the table against changes of its shape until the end of the transaction, and finds out whether the query can run at all. */
    private static void hold(Session session, CatalogView view, Sql rows) {
        session.execute(Sql.of("SET LOCAL statement_timeout = '2h'"));
        session.each(
                Sql.of("SELECT {} FROM (SELECT) one LEFT JOIN ({} LIMIT 0) none ON true", view.check(), rows),
                0,
                row -> view.confirm(row.bool(1)));
    }

    /** What is sent: columns in order, and the query that gives them. */
    record Export(ExportTarget target, Sql rows) {}

    private static void send(Exchange exchange, Session session, Export export, @Nullable ExportFormat format)
            throws IOException {
        boolean guarded = exchange.query("guard").filter("true"::equals).isPresent();
        exchange.responseHeader("Content-Disposition", "attachment");
        OutputStream out = exchange.stream(format == null ? ExportFormat.CSV.mediaType() : format.mediaType());
        try (CopiedText text = format == null
                ? plain(out, export, guarded)
                : format.writer(out, export.target().guarded(guarded))) {
            session.copyOut(Sql.of("COPY ({}) TO STDOUT", export.rows()), text);
        }
    }

    /** The CSV of the Mathesar 0.10 API. */
    private static CopiedCsv plain(OutputStream out, Export export, boolean guarded) throws IOException {
        List<ExportColumn> columns = export.target().columns();
        CopiedCsv csv =
                new CopiedCsv(out, columns.stream().map(ExportColumn::format).toList(), guarded);
        csv.texts(columns.stream().map(ExportColumn::name).toList());
        return csv;
    }

    private static @Nullable ExportFormat format(Exchange exchange, Map<String, List<String>> wrong) {
        String name = exchange.query("format").orElse("");
        ExportFormat format = ExportFormat.find(name).orElse(null);
        if (format == null && !name.isEmpty()) {
            wrong.put("format", List.of("There is no such format."));
        }
        return format;
    }

    private static void refuse(Exchange exchange, AppException e) {
        int status = e.code() == ApiError.NO_CONNECTION || e.is("42501") ? 403 : e.is("42P01") ? 404 : 400;
        exchange.json(
                status,
                Map.of(
                        "errors",
                        String.valueOf(e.getMessage()),
                        "code",
                        e.code().number()));
    }

    private static long number(Exchange exchange, String name, Map<String, List<String>> wrong) {
        String text = exchange.query(name).orElse("");
        if (text.isEmpty()) {
            wrong.put(name, List.of("This field is required."));
        } else if (!text.matches("\\d{1,18}")) {
            wrong.put(name, List.of("Enter a whole number."));
        } else {
            return Long.parseLong(text);
        }
        return 0;
    }

    private static @Nullable JsonNode json(Exchange exchange, String name, Map<String, List<String>> wrong) {
        String text = exchange.query(name).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            wrong.put(name, List.of("Enter a valid JSON."));
            return null;
        }
    }
}
