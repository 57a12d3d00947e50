package mathesar.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Schemas;
import mathesar.catalog.Tables;
import mathesar.datatypes.HelperTypes;
import mathesar.ddl.CommentOnTable;
import mathesar.ddl.CreateTable;
import mathesar.ddl.KeyColumn;
import mathesar.errors.ApiError;
import mathesar.postgres.Session;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Makes a table and loads a file into it, in the session's transaction. */
final class NewTable {
    private final Session session;
    private final Source source;
    private final Plan plan;

    NewTable(Session session, Source source, Plan plan) {
        this.session = session;
        this.source = source;
        this.plan = plan;
    }

    /** Where the rows come from. */
    @FunctionalInterface
    interface Source {
        StagedText open() throws IOException;
    }

    /** @param addedKey whether the first column is a key that fills itself */
    record Made(long oid, String name, long rows, boolean addedKey) {}

    /**
     * Makes and loads it.
     *
     * @param progress takes rows and bytes read so far, at every batch; may throw to stop
     */
    Made make(long schemaOid, @Nullable String name, @Nullable String comment, BiConsumer<Long, Long> progress) {
        QualifiedName table =
                new QualifiedName(Schemas.name(session, schemaOid), FreeNames.table(session, schemaOid, name));
        session.execute(Sql.of("SET LOCAL statement_timeout = 0"));
        plan.columns().forEach(c -> HelperTypes.ensure(session, c.type().text()));
        create(table);
        if (comment != null && !comment.isEmpty()) {
            new CommentOnTable(table, "table", comment).statements().forEach(session::execute);
        }
        long rows = load(table, progress);
        if (plan.key().kind().equals("column")) {
            session.execute(Sql.of(
                    "ALTER TABLE {} ADD PRIMARY KEY ({})",
                    table,
                    plan.keyColumn().name()));
        }
        session.execute(Sql.of("ANALYZE {}", table));
        return new Made(Tables.oid(session, table), table.name().name(), rows, hasOwnKey());
    }

    private boolean hasOwnKey() {
        return plan.key().kind().equals("identity") || plan.key().kind().equals("uuid");
    }

    private void create(QualifiedName table) {
        KeyColumn key = switch (plan.key().kind()) {
            case "identity" -> new KeyColumn(plan.keyName(), KeyColumn.Kind.IDENTITY);
            case "uuid" -> new KeyColumn(plan.keyName(), KeyColumn.Kind.UUID);
            case "column", "none" -> null;
            default -> throw ApiError.VALUE.error("\"" + plan.key().kind() + "\" is no kind of key");
        };
        new CreateTable(
                        table,
                        key,
                        plan.columns().stream().map(Plan.Column::definition).toList(),
                        List.of())
                .statements()
                .forEach(session::execute);
    }

    private long load(QualifiedName table, BiConsumer<Long, Long> progress) {
        Sql names = plan.columns().stream().map(c -> Sql.of("{}", c.name())).collect(Sql.joining(", "));
        try (StagedText text = source.open()) {
            List<CopySource.Column> columns = plan.columns().stream()
                    .map(c -> new CopySource.Column(c.cell(), c.conversion()))
                    .toList();
            CopySource copy =
                    new CopySource(text.rows(), plan.width(), columns, count -> progress.accept(count, text.bytes()));
            // Nobody sees the table before the commit, so its rows may be born frozen (PostgreSQL manual, COPY,
            // FREEZE).
            return session.copyIn(Sql.of("COPY {} ({}) FROM STDIN (FREEZE)", table, names), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
