package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.ImportMappings;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /api/import/v0/mappings/{id}/}: where the columns of a staged file went when one with the same names was last imported into
 * the table, whoever did it; {@code {"mapping": null}} if none was.
 */
record Recall(Staging staging, Access access, AppDatabase records) implements Route.Handler {
    record Place(long databaseId, long tableOid) {}

    /** @param mapping null for none */
    record Answer(@Nullable Recalled mapping) {}

    record Recalled(List<Column> columns, String mode, List<Integer> key) {}

    /** @param index of the file's column, from 0 */
    record Column(int index, int attnum, boolean bySummary) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        try {
            Staging.Staged staged = staging.get(exchange.caller().user(), exchange.pathParam("id"));
            Place place = place(exchange);
            access.target(exchange.caller(), place.databaseId());
            List<String> names = names(staged.analysis());
            Optional<ImportMappings.Mapping> found = names.isEmpty()
                    ? Optional.empty()
                    : records.read(s -> ImportMappings.find(s, place.databaseId(), place.tableOid(), names));
            exchange.json(200, new Answer(found.map(one -> recalled(one, names)).orElse(null)));
        } catch (AppException e) {
            Answers.fail(exchange, e.code() == ApiError.NOT_FOUND ? 404 : 400, e);
        }
    }

    private static Recalled recalled(ImportMappings.Mapping mapping, List<String> names) {
        List<Column> columns = mapping.columns().stream()
                .map(one -> new Column(names.indexOf(one.name()), one.attnum(), one.bySummary()))
                .toList();
        return new Recalled(columns, mapping.mode(), mapping.key());
    }

    /** The names of the file's columns; empty if it has none that tell them apart. */
    private static List<String> names(Analysis analysis) {
        List<String> names =
                analysis.columns().stream().map(Analysis.Column::header).toList();
        boolean tellsApart = analysis.header() && new HashSet<>(names).size() == names.size();
        return tellsApart ? names : List.of();
    }

    /** Keeps where the columns go in a table that is there. */
    static void keep(AppDatabase records, Analysis analysis, RunRequest request) {
        RunRequest.Into into = request.into();
        List<RunRequest.Column> columns = request.columns();
        List<String> names = names(analysis);
        if (into == null || columns == null || names.isEmpty()) {
            return;
        }
        List<ImportMappings.Place> places = columns.stream()
                .flatMap(column -> place(column, names).stream())
                .toList();
        List<Integer> key = into.key() == null ? List.of() : into.key();
        records.write(s -> {
            ImportMappings.keep(
                    s,
                    request.databaseId(),
                    into.tableOid(),
                    names,
                    new ImportMappings.Mapping(places, into.mode(), key));
            return places;
        });
    }

    private static Optional<ImportMappings.Place> place(RunRequest.Column column, List<String> names) {
        Integer attnum = column.attnum();
        boolean isThere = column.index() >= 0 && column.index() < names.size();
        return attnum == null || !isThere
                ? Optional.empty()
                : Optional.of(new ImportMappings.Place(
                        names.get(column.index()), attnum, Boolean.TRUE.equals(column.bySummary())));
    }

    private static Place place(Exchange exchange) throws IOException {
        try (InputStream body = exchange.body()) {
            return Json.MAPPER.readValue(body, Place.class);
        } catch (JacksonException e) {
            throw ApiError.PARSE.error("The body is not as expected");
        }
    }
}
