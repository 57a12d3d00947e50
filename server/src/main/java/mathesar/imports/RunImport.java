package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.TableMetadataStore;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /api/import/v0/run/}: makes the table and loads the file in one transaction, told of line by line (NDJSON): {@code rows,
 * bytes, total, rows_per_second}, in the end {@code {"table": {oid, name}, "rows": n}} or {@code {"error": …}} ({@link RunFailure}).
 * A browser that goes away stops it; nothing is left then.
 */
record RunImport(Staging staging, Access access, AppDatabase records) implements Route.Handler {
    private static final long PAUSE = 250_000_000L;

    record Table(long oid, String name) {}

    record Done(Table table, long rows) {}

    record Progress(long rows, long bytes, long total, long rowsPerSecond) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        Staging.Staged staged;
        RunRequest request;
        try {
            request = request(exchange);
            staged = staging.get(exchange.caller().user(), request.id());
        } catch (AppException e) {
            Answers.fail(exchange, e.code() == ApiError.NOT_FOUND ? 404 : 400, e);
            return;
        }
        try (OutputStream out = exchange.stream("application/x-ndjson")) {
            run(exchange, staged, request, out);
        }
    }

    private void run(Exchange exchange, Staging.Staged staged, RunRequest request, OutputStream out)
            throws IOException {
        Analysis analysis = staged.analysis();
        Plan plan = null;
        try {
            refuse(analysis);
            Plan decided = Plan.of(analysis, request);
            plan = decided;
            Ticker ticker = new Ticker(out, analysis.bytes());
            NewTable.Made made = access.write(
                    exchange.caller(),
                    request.databaseId(),
                    session -> new NewTable(session, () -> new StagedText(staged.path(), analysis), decided)
                            .make(request.schemaOid(), name(request, staged), request.comment(), ticker::tick));
            remember(request, made);
            staging.discard(staged);
            line(out, new Done(new Table(made.oid(), made.name()), made.rows()));
        } catch (AppException e) {
            line(out, Map.of("error", RunFailure.of(e, staged.path(), analysis, plan)));
        }
    }

    private static void refuse(Analysis analysis) {
        if (!analysis.problems().isEmpty()) {
            Problem first = analysis.problems().getFirst();
            throw first.line() == 0
                    ? ApiError.STOP_ITERATION.error(first.reason())
                    : Refusals.line(first.line(), first.reason(), first.content());
        }
    }

    private static String name(RunRequest request, Staging.Staged staged) {
        return request.tableName() == null ? staged.name() : request.tableName();
    }

    private void remember(RunRequest request, NewTable.Made made) {
        if (made.addedKey()) {
            records.write(s -> {
                TableMetadataStore.set(
                        s,
                        request.databaseId(),
                        made.oid(),
                        Json.MAPPER.createObjectNode().put("mathesar_added_pkey_attnum", 1));
                return made;
            });
        }
    }

    private static RunRequest request(Exchange exchange) throws IOException {
        try (InputStream body = exchange.body()) {
            RunRequest request = Json.MAPPER.readValue(body, RunRequest.class);
            if (isMissing(request.id())) {
                throw ApiError.TYPE.error("'id' is missing");
            }
            return request;
        } catch (JacksonException e) {
            throw ApiError.PARSE.error("The body is not as expected");
        }
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static void line(OutputStream out, Object value) throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(value));
        out.write('\n');
        out.flush();
    }

    /** Writes a line now and then. */
    private static final class Ticker {
        private final OutputStream out;
        private final long total;
        private final long start = System.nanoTime();
        private long last = start;

        Ticker(OutputStream out, long total) {
            this.out = out;
            this.total = total;
        }

        void tick(long rows, long bytes) {
            long now = System.nanoTime();
            if (now - last < PAUSE) {
                return;
            }
            last = now;
            try {
                line(out, new Progress(rows, bytes, total, rows * 1_000_000_000L / Math.max(1, now - start)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
