package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.appdb.TableMetadataStore;
import mathesar.catalog.Attributes;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.DiskFull;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.postgres.Session;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /api/import/v0/run/}: makes the table, or changes the one that is there, in one transaction, told of line by line (NDJSON):
 * {@code rows, bytes, total, rows_per_second}, in the end {@link Done} or {@code {"error": …}} ({@link RunFailure}). A browser that goes
 * away stops it; nothing is left then.
 */
record RunImport(Staging staging, Access access, AppDatabase records, MetadataCache metadata) implements Route.Handler {
    private static final long PAUSE = 250_000_000L;

    record Table(long oid, String name) {}

    /**
     * What came of it.
     *
     * @param rows that were added
     * @param dry whether all of it was undone again
     * @param rejects the first rows that did not fit
     * @param rejectsId of the file of all rows that were left out; null if there are none
     */
    record Done(
            Table table,
            long rows,
            boolean dry,
            Tally tally,
            List<Rejects.Shown> rejects,
            @Nullable String rejectsId) {}

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
        @Nullable Plan[] plan = {null};
        Path rejects = staging.newPath();
        exchange.tell("database_id", String.valueOf(request.databaseId()));
        exchange.tell("dry", String.valueOf(request.isDry()));
        try {
            refuse(analysis, request);
            Ticker ticker = new Ticker(out, analysis.bytes());
            ImportRun run = new ImportRun(
                    staged,
                    request,
                    rejects,
                    ticker::tick,
                    oid -> metadata.get(request.databaseId(), oid).summaryTemplate());
            Commitment commitment = new Commitment(access, exchange.caller(), request.databaseId());
            ImportRun.Outcome made = commitment.write(session -> {
                Plan decided = plan(exchange, session, analysis, request);
                plan[0] = decided;
                return run.run(session, decided);
            });
            if (!request.isDry()) {
                remember(request, made);
                Recall.keep(records, analysis, request);
                if (!Boolean.TRUE.equals(request.keep())) {
                    staging.discard(staged);
                }
            }
            exchange.tell("table_oid", String.valueOf(made.oid()));
            exchange.tell("table_name", made.name());
            exchange.tell("rows", String.valueOf(made.tally().inserted()));
            line(out, done(exchange, staged, request, made, rejects));
        } catch (AppException e) {
            Staging.delete(rejects);
            exchange.tell("failed", String.valueOf(e.code().number()));
            line(out, Map.of("error", RunFailure.of(e, staged.path(), analysis, plan[0])));
        } catch (UncheckedIOException e) {
            Staging.delete(rejects);
            if (!DiskFull.is(e)) {
                throw e;
            }
            line(out, Map.of("error", RunFailure.of(DiskFull.error(), staged.path(), analysis, plan[0])));
        }
    }

    private Plan plan(Exchange exchange, Session session, Analysis analysis, RunRequest request) {
        RunRequest.Into into = request.into();
        if (into == null) {
            return Plan.of(analysis, request);
        }
        Editor editor = Editor.of(metadata, exchange.caller(), request.databaseId(), into.tableOid());
        return Plan.into(analysis, request, Attributes.of(session, into.tableOid()), editor);
    }

    private Done done(
            Exchange exchange, Staging.Staged staged, RunRequest request, ImportRun.Outcome made, Path rejects) {
        String id = null;
        if (Files.exists(rejects)) {
            String name = staged.name().isEmpty() ? "rejects" : staged.name() + " rejects";
            id = staging.add(exchange.caller().user(), name, rejects, null, staged.analysis())
                    .id();
        }
        Table table = new Table(made.oid(), made.name());
        return new Done(table, made.tally().inserted(), request.isDry(), made.tally(), made.rejects(), id);
    }

    private static void refuse(Analysis analysis, RunRequest request) {
        boolean goesOn = analysis.loadable() && (request.bad() != BadRows.ABORT || request.isDry());
        if (!analysis.problems().isEmpty() && !goesOn) {
            Problem first = analysis.problems().getFirst();
            throw first.line() == 0
                    ? ApiError.STOP_ITERATION.error(first.reason())
                    : Refusals.line(first.line(), first.reason(), first.content());
        }
    }

    private void remember(RunRequest request, ImportRun.Outcome made) {
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
