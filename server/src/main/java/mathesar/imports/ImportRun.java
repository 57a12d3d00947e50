package mathesar.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.errors.ApiError;
import mathesar.imports.Staging.Staged;
import mathesar.postgres.Session;
import mathesar.query.Templates;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** What a person decided, carried out in the session's transaction. */
final class ImportRun {
    private final Staged staged;
    private final RunRequest request;
    private final Path rejectsPath;
    private final BiConsumer<Long, Long> progress;
    private final Templates templates;

    /**
     * What came of it.
     *
     * @param rejects the first rows that did not fit
     */
    record Outcome(long oid, String name, boolean addedKey, Tally tally, List<Rejects.Shown> rejects) {}

    /**
     * @param rejectsPath where rows that are left out are written, if there are any
     * @param progress takes rows and bytes read so far; may throw to stop
     * @param templates of the summaries by which linked records are named
     */
    ImportRun(
            Staged staged, RunRequest request, Path rejectsPath, BiConsumer<Long, Long> progress, Templates templates) {
        this.staged = staged;
        this.request = request;
        this.rejectsPath = rejectsPath;
        this.progress = progress;
        this.templates = templates;
    }

    private Analysis analysis() {
        return staged.analysis();
    }

    private NewTable.Source source() {
        return () -> new StagedText(staged.path(), analysis());
    }

    /** Makes the table and loads it, or changes the one that is there. A dry run is undone at its end. */
    Outcome run(Session session, Plan plan) {
        session.execute(Sql.of("SET LOCAL statement_timeout = 0"));
        Outcome outcome = request.isPlain()
                ? plain(session, plan)
                : request.into() == null ? carefully(session, plan) : into(session, plan, request.into());
        if (request.isDry()) {
            session.rollback();
        }
        return outcome;
    }

    private Outcome plain(Session session, Plan plan) {
        NewTable.Made made =
                new NewTable(session, source(), plan).make(request.schemaOid(), name(), request.comment(), progress);
        return new Outcome(made.oid(), made.name(), made.addedKey(), Tally.inserted(made.rows()), List.of());
    }

    private String name() {
        return request.tableName() == null ? staged.name() : request.tableName();
    }

    private Outcome carefully(Session session, Plan plan) {
        try (Rejects rejects = rejects()) {
            Tally[] tally = {Tally.NOTHING};
            NewTable.Made made = new NewTable(session, source(), plan)
                    .make(
                            request.schemaOid(),
                            name(),
                            request.comment(),
                            table -> {
                                Sink sink = new CopySink(session, table, plan.columns());
                                tally[0] = load(session, plan, sink, rejects);
                                return tally[0].inserted();
                            },
                            true);
            return new Outcome(made.oid(), made.name(), made.addedKey(), tally[0], rejects.first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome into(Session session, Plan plan, RunRequest.Into into) {
        QualifiedName table = Tables.name(session, into.tableOid());
        try (Rejects rejects = rejects()) {
            Tally tally = load(session, plan, linking(session, plan, into, sink(session, table, plan, into)), rejects);
            return new Outcome(into.tableOid(), table.name().name(), false, tally, rejects.first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sink linking(Session session, Plan plan, RunRequest.Into into, Sink sink) {
        Map<Integer, LinkedNames> names = LinkedNames.of(session, into.tableOid(), plan.columns(), templates);
        return names.isEmpty() ? sink : new LinkingSink(sink, plan.columns(), names);
    }

    private static Sink sink(Session session, QualifiedName table, Plan plan, RunRequest.Into into) {
        return switch (into.mode()) {
            case "insert" -> new CopySink(session, table, plan.columns());
            case "update", "upsert" ->
                new MergeSink(
                        session,
                        table,
                        plan.columns(),
                        keys(session, plan, into),
                        into.mode().equals("upsert"));
            default -> throw ApiError.VALUE.error("\"" + into.mode() + "\" is no way to import into a table");
        };
    }

    /** Places in the plan of the columns that tell a record. */
    private static List<Integer> keys(Session session, Plan plan, RunRequest.Into into) {
        Attributes attributes = Attributes.of(session, into.tableOid());
        List<Integer> keys = new ArrayList<>();
        List<Integer> wanted = Objects.requireNonNullElse(into.key(), List.of());
        for (int attnum : wanted) {
            for (int i = 0; i < plan.columns().size(); i++) {
                if (plan.columns().get(i).name().equals(attributes.name(attnum))) {
                    keys.add(i);
                }
            }
        }
        if (keys.isEmpty() || keys.size() != wanted.size()) {
            throw ApiError.VALUE.error("Choose columns that tell a record, and that the file has values for");
        }
        return keys;
    }

    private Tally load(Session session, Plan plan, Sink sink, Rejects rejects) {
        CarefulLoad load = new CarefulLoad(session, sink, plan.columns(), choice(), rejects);
        return new FileLoad(source(), plan, progress).into(load);
    }

    /** Trying tells of all that would go wrong. */
    private BadRows choice() {
        return request.isDry() && request.bad() == BadRows.ABORT ? BadRows.SKIP : request.bad();
    }

    private Rejects rejects() {
        List<String> header = analysis().columns().stream()
                .map(c -> analysis().header() ? c.header() : c.name())
                .toList();
        return new Rejects(rejectsPath, header);
    }
}
