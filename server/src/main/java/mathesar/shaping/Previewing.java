package mathesar.shaping;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Dependents;
import mathesar.catalog.Tables;
import mathesar.ddl.AddConstraints;
import mathesar.ddl.AlterColumns;
import mathesar.ddl.Change;
import mathesar.ddl.ConstraintDefinition;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.shaping.ChangePreview.Failure;
import mathesar.shaping.ChangePreview.Work;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Finds out what changes of a table's shape would do. Reads the table, changes nothing that lasts: the caller rolls the transaction back. */
public final class Previewing {
    private static final QualifiedName TWIN = QualifiedName.of("pg_temp", "mathesar_twin");

    private final Session session;
    private final long tableOid;
    private final Attributes attributes;
    private final QualifiedName table;
    private final Obstacles obstacles;
    private final List<Sql> statements = new ArrayList<>();
    private final List<String> goesWith = new ArrayList<>();
    private final List<String> blockedBy = new ArrayList<>();
    private Work work = Work.INSTANT;
    private boolean exclusive;
    private @Nullable String message;
    private @Nullable ExtensionNeed extension;

    private Previewing(Session session, long tableOid) {
        this.session = session;
        this.tableOid = tableOid;
        this.attributes = Attributes.of(session, tableOid);
        this.table = Tables.name(session, tableOid);
        this.obstacles = new Obstacles(session, tableOid, table);
    }

    /**
     * What patches of columns and new constraints would do, one after the other.
     *
     * @throws AppException UndefinedTable, and what making the statements throws
     */
    public static ChangePreview of(
            Session s, long tableOid, List<ColumnPatch> patches, List<ConstraintRequest> constraints) {
        Previewing preview = new Previewing(s, tableOid);
        if (!patches.isEmpty()) {
            preview.columns(ColumnPatcher.plan(s, tableOid, patches));
        }
        if (!constraints.isEmpty()) {
            preview.constraints(constraints);
        }
        return preview.result();
    }

    private void columns(ColumnPatcher.Plan plan) {
        plan.changes().stream().map(Change::statements).forEach(statements::addAll);
        exclusive |= !plan.dropped().isEmpty()
                || !plan.alteration().statements().isEmpty()
                || plan.changes().stream().anyMatch(mathesar.ddl.RenameColumn.class::isInstance);
        dependents(plan);
        plan.required().forEach(column -> {
            work = work.and(Work.SCAN);
            obstacles.missing(column);
        });
        for (Retyping retyping : plan.retypings()) {
            String refused = obstacles.refused(retyping);
            message = message == null ? refused : message;
        }
        if (!plan.retypings().isEmpty()) {
            work = work.and(workOnTwin(plan.alteration()));
        }
    }

    private void dependents(ColumnPatcher.Plan plan) {
        if (!plan.dropped().isEmpty()) {
            Dependents.OfColumns found = Dependents.ofColumns(session, tableOid, attnums(plan.dropped()));
            goesWith.addAll(found.goesWith());
            blockedBy.addAll(found.blocks());
        }
        List<Attribute> retyped =
                plan.retypings().stream().map(Retyping::column).toList();
        if (!retyped.isEmpty()) {
            blockedBy.addAll(
                    Dependents.ofColumns(session, tableOid, attnums(retyped)).blocksRetyping());
        }
    }

    /**
     * How much an alteration has to do, as PostgreSQL itself shows on an empty twin of the table: a table that is written anew
     * gets another file (manual, ALTER TABLE, Notes). Without the right to make one the answer is the careful one.
     */
    private Work workOnTwin(AlterColumns alteration) {
        try {
            return session.attempt(() -> {
                session.execute(Sql.of("CREATE TEMPORARY TABLE mathesar_twin (LIKE {} INCLUDING DEFAULTS)", table));
                long before = fileOfTwin();
                new AlterColumns(TWIN, withoutRequirements(alteration))
                        .statements()
                        .forEach(session::execute);
                Work found = fileOfTwin() == before ? Work.SCAN : Work.REWRITE;
                session.execute(Sql.of("DROP TABLE {}", TWIN));
                return found;
            });
        } catch (AppException e) {
            return Work.REWRITE;
        }
    }

    private long fileOfTwin() {
        return session.get(
                Sql.of("SELECT pg_relation_filenode('pg_temp.mathesar_twin'::regclass)"), row -> row.number(1));
    }

    private static List<AlterColumns.Alteration> withoutRequirements(AlterColumns alteration) {
        return alteration.alterations().stream()
                .map(one -> new AlterColumns.Alteration(one.column(), one.type(), one.using(), one.preset(), null))
                .toList();
    }

    private void constraints(List<ConstraintRequest> wanted) {
        List<ConstraintDefinition> definitions = new ArrayList<>();
        for (ConstraintRequest one : wanted) {
            ConstraintDefinition definition = one.define(session, attributes);
            definitions.add(definition);
            switch (definition) {
                case ConstraintDefinition.Unique unique -> {
                    exclusive = true;
                    obstacles.repeated(columns(unique.columns()), unique.primary());
                }
                case ConstraintDefinition.Reference reference ->
                    obstacles.dangling(columns(reference.columns()), reference);
                case ConstraintDefinition.Check check -> {
                    exclusive = true;
                    obstacles.breaking(columnsOf(check), check);
                }
                case ConstraintDefinition.Exclusion exclusion -> {
                    exclusive = true;
                    exclusion(exclusion);
                }
                case ConstraintDefinition.Copied copied -> exclusive = true;
            }
        }
        work = work.and(Work.SCAN);
        statements.addAll(new AddConstraints(table, definitions).statements());
    }

    /** Whether PostgreSQL takes the rule at all it tells on an empty twin of the table; without the right to make one, when it is made. */
    private void exclusion(ConstraintDefinition.Exclusion rule) {
        try {
            extension = ExtensionNeed.doWith(session, () -> {
                session.execute(Sql.of("CREATE TEMPORARY TABLE mathesar_twin (LIKE {} INCLUDING GENERATED)", table));
                new AddConstraints(TWIN, List.of(rule)).statements().forEach(session::execute);
                session.execute(Sql.of("DROP TABLE {}", TWIN));
            });
        } catch (AppException e) {
            if (!e.is("42501")) {
                throw e;
            }
        }
        if (extension == null || extension.met()) {
            obstacles.overlapping(rule, columnOf(rule));
        }
        if (extension != null && extension.met()) {
            statements.addAll(ExtensionNeed.change().statements());
        }
    }

    /** The first column that it compares as such; 0 for none. */
    private int columnOf(ConstraintDefinition.Exclusion rule) {
        return attributes.all().stream()
                .filter(one -> rule.parts().stream()
                        .anyMatch(part -> part.name().equals(one.name().name())))
                .mapToInt(Attribute::attnum)
                .findFirst()
                .orElse(0);
    }

    /**
     * The columns that a rule speaks of, as PostgreSQL itself finds them on an empty twin of the table; none without the right to make
     * one.
     */
    private List<Attribute> columnsOf(ConstraintDefinition.Check check) {
        try {
            return session.attempt(() -> {
                session.execute(Sql.of("CREATE TEMPORARY TABLE mathesar_twin (LIKE {})", table));
                new AddConstraints(TWIN, List.of(check)).statements().forEach(session::execute);
                List<Identifier> names = session.list(
                        Sql.of(
                                "SELECT a.attname FROM pg_constraint c CROSS JOIN unnest(c.conkey) k JOIN pg_attribute a"
                                        + " ON a.attrelid = c.conrelid AND a.attnum = k"
                                        + " WHERE c.conrelid = 'pg_temp.mathesar_twin'::regclass AND c.contype = 'c' ORDER BY k"),
                        row -> Identifier.of(row.text(1)));
                session.execute(Sql.of("DROP TABLE {}", TWIN));
                return columns(names);
            });
        } catch (AppException e) {
            if (e.is("42501")) {
                return List.of();
            }
            throw e;
        }
    }

    private List<Attribute> columns(List<Identifier> names) {
        return names.stream()
                .flatMap(name ->
                        attributes.all().stream().filter(one -> one.name().equals(name)))
                .toList();
    }

    private ChangePreview result() {
        List<Failure> failures = obstacles.shown();
        return new ChangePreview(
                statements.stream().map(Sql::readable).toList(),
                work,
                exclusive ? "ACCESS EXCLUSIVE" : "SHARE ROW EXCLUSIVE",
                Tables.estimatedRecords(session, tableOid),
                obstacles.count(),
                failures,
                message,
                goesWith,
                blockedBy,
                extension);
    }

    private static List<Integer> attnums(List<Attribute> columns) {
        return columns.stream().map(Attribute::attnum).toList();
    }
}
