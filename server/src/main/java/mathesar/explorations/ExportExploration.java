package mathesar.explorations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.appdb.Exploration;
import mathesar.appdb.Explorations;
import mathesar.catalog.CatalogView;
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
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** A saved exploration as CSV or in another {@code format}, all its rows, streamed from COPY; what is wrong is told before the first byte. */
final class ExportExploration {
    private final Exploring exploring;

    ExportExploration(Exploring exploring) {
        this.exploring = exploring;
    }

    void handle(Exchange exchange) throws IOException {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        Long databaseId = number(exchange, "database_id", true, wrong);
        Long id = number(exchange, "exploration_id", true, wrong);
        Long limit = number(exchange, "limit", false, wrong);
        Long offset = number(exchange, "offset", false, wrong);
        String name = exchange.query("format").orElse("");
        ExportFormat format = ExportFormat.find(name).orElse(null);
        if (format == null && !name.isEmpty()) {
            wrong.put("format", List.of("There is no such format."));
        }
        if (databaseId == null || id == null || !wrong.isEmpty()) {
            exchange.json(400, Map.of("errors", wrong));
            return;
        }
        try (Session session = exploring.access().open(exchange.caller(), databaseId, Mode.READ)) {
            Exploration saved = exploring.application().read(s -> Explorations.get(s, databaseId, id));
            Stage stage = exploring.relations().consistently(session, view -> hold(session, view, saved));
            send(exchange, session, stage, saved.name(), format, limit, offset);
        } catch (AppException e) {
            refuse(exchange, e);
        }
    }

    /** Locks the tables against changes of their shape until the end of the transaction, and finds out whether the query can run at all. */
    private static Stage hold(Session session, CatalogView view, Exploration saved) {
        Definition definition = Definition.parse(SavedDefinition.runnable(saved), view);
        Stage stage = new Pipeline(definition, Literals.WRITTEN, new Reachable(view)).run();
        session.execute(Sql.of("SET LOCAL statement_timeout = '2h'"));
        session.each(
                Sql.of(
                        "SELECT {} FROM (SELECT) one LEFT JOIN ({} LIMIT 0) none ON true",
                        view.check(),
                        rows(stage, null, null, null)),
                0,
                row -> view.confirm(row.bool(1)));
        return stage;
    }

    private static void send(
            Exchange exchange,
            Session session,
            Stage stage,
            String name,
            @Nullable ExportFormat format,
            @Nullable Long limit,
            @Nullable Long offset)
            throws IOException {
        boolean guarded = exchange.query("guard").filter("true"::equals).isPresent();
        exchange.responseHeader("Content-Disposition", "attachment");
        if (format == null) {
            try (CopiedCsv csv = new CopiedCsv(
                    exchange.stream(ExportFormat.CSV.mediaType()),
                    stage.columns().stream().map(c -> c.kind().format()).toList(),
                    guarded)) {
                csv.texts(stage.columns().stream().map(OutputColumn::alias).toList());
                session.copyOut(Sql.of("COPY ({}) TO STDOUT", rows(stage, null, limit, offset)), csv);
            }
            return;
        }
        List<ExportColumn> columns =
                stage.columns().stream().map(ExportExploration::column).toList();
        ExportTarget target = new ExportTarget(name, Sql.of("{}", Identifier.of(name)), columns, guarded);
        try (CopiedText text = format.writer(exchange.stream(format.mediaType()), target)) {
            session.copyOut(Sql.of("COPY ({}) TO STDOUT", rows(stage, format, limit, offset)), text);
        }
    }

    private static ExportColumn column(OutputColumn column) {
        return new ExportColumn(
                column.alias(), column.kind().base(), column.kind().format());
    }

    private static Sql rows(Stage stage, @Nullable ExportFormat format, @Nullable Long limit, @Nullable Long offset) {
        List<Sql> selected = new ArrayList<>();
        stage.columns().forEach(c -> {
            Sql value = Stage.reference(c.alias());
            selected.add(
                    format == null
                            ? c.kind().format().selected(value)
                            : column(c).selected(format, value));
        });
        List<Sql> order = stage.fullOrder();
        return Sql.of(
                "SELECT {} FROM ({}) AS {} {} {} {}",
                Sql.join(", ", selected),
                stage.rows(),
                Stage.NAME,
                Sql.join(", ", order).isEmpty() ? Sql.EMPTY : Sql.of("ORDER BY {}", Sql.join(", ", order)),
                limit == null ? Sql.EMPTY : Sql.of("LIMIT {}", Sql.number(limit)),
                offset == null ? Sql.EMPTY : Sql.of("OFFSET {}", Sql.number(offset)));
    }

    private static void refuse(Exchange exchange, AppException e) {
        int status =
                e.code() == ApiError.NO_CONNECTION || e.is("42501") ? 403 : e.code() == ApiError.NOT_FOUND ? 404 : 400;
        exchange.json(
                status,
                Map.of(
                        "errors",
                        String.valueOf(e.getMessage()),
                        "code",
                        e.code().number()));
    }

    private static @Nullable Long number(
            Exchange exchange, String name, boolean required, Map<String, List<String>> wrong) {
        String text = exchange.query(name).orElse("");
        if (text.matches("\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (!text.isEmpty()) {
            wrong.put(name, List.of("Enter a whole number."));
        } else if (required) {
            wrong.put(name, List.of("This field is required."));
        }
        return null;
    }
}
