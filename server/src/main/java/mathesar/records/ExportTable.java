package mathesar.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.catalog.CatalogView;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.CopiedCsv;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.query.Clauses;
import mathesar.query.Filters;
import mathesar.query.Literals;
import mathesar.query.Order;
import mathesar.query.Source;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as CSV, streamed from COPY with constant memory; what is wrong is told before the first byte. Cells are exact unless
 * {@code guard=true} asks for an apostrophe before what a spreadsheet would run.
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
        if (!wrong.isEmpty()) {
            exchange.json(400, Map.of("errors", wrong));
            return;
        }
        try (Session session = reading.access().open(exchange.caller(), databaseId, Mode.READ)) {
            Source source =
                    reading.relations().consistently(session, view -> hold(session, view, tableOid, filter, order));
            send(exchange, session, source, filter, order);
        } catch (AppException e) {
            refuse(exchange, e);
        }
    }

    /** Locks the table against changes of its shape until the end of the transaction, and finds out whether the query can run at all. */
    private static Source hold(
            Session session, CatalogView view, long tableOid, @Nullable JsonNode filter, @Nullable JsonNode order) {
        Source source = Source.of(view.get(tableOid));
        session.execute(Sql.of("SET LOCAL statement_timeout = '2h'"));
        session.each(
                Sql.of(
                        "SELECT {} FROM (SELECT) one LEFT JOIN ({} LIMIT 0) none ON true",
                        view.check(),
                        rows(source, filter, order)),
                0,
                row -> view.confirm(row.bool(1)));
        return source;
    }

    private static void send(
            Exchange exchange, Session session, Source source, @Nullable JsonNode filter, @Nullable JsonNode order)
            throws IOException {
        List<RelationColumn> columns = source.relation().selectable();
        exchange.responseHeader("Content-Disposition", "attachment");
        try (CopiedCsv csv = new CopiedCsv(
                exchange.stream("text/csv; charset=utf-8"),
                columns.stream().map(RelationColumn::format).toList(),
                exchange.query("guard").filter("true"::equals).isPresent())) {
            csv.texts(columns.stream().map(RelationColumn::name).toList());
            session.copyOut(Sql.of("COPY ({}) TO STDOUT", rows(source, filter, order)), csv);
        }
    }

    private static Sql rows(Source source, @Nullable JsonNode filter, @Nullable JsonNode order) {
        List<Sql> selected = new ArrayList<>();
        source.relation().selectable().forEach(c -> selected.add(c.format().selected(source.column(c))));
        return Sql.of(
                "SELECT {} FROM {} {} {}",
                Sql.join(", ", selected),
                source.from(),
                Clauses.where(new Filters(source, Literals.WRITTEN).condition(filter)),
                Order.of(source.relation(), order).clause(source));
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
