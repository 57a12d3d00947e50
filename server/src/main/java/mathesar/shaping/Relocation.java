package mathesar.shaping;

import java.util.List;
import java.util.Objects;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Constraint;
import mathesar.catalog.Constraints;
import mathesar.catalog.Tables;
import mathesar.ddl.AddColumns;
import mathesar.ddl.AddConstraints;
import mathesar.ddl.AlterColumns;
import mathesar.ddl.AlterColumns.Alteration;
import mathesar.ddl.AlterColumns.NewDefault;
import mathesar.ddl.Change;
import mathesar.ddl.ColumnDefinition;
import mathesar.ddl.ConstraintDefinition;
import mathesar.ddl.DropColumns;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Moves columns to a table that is already linked by a single-column foreign key. */
public final class Relocation {
    private final Session session;
    private final QualifiedName source;
    private final QualifiedName target;
    private final long sourceOid;
    private final List<Attribute> moved;
    private final Attribute link;
    private final Attribute key;
    private final List<Attribute> others;

    private Relocation(Session s, long sourceOid, long targetOid, List<Integer> attnums) {
        this.session = s;
        this.sourceOid = sourceOid;
        this.source = Tables.name(s, sourceOid);
        this.target = Tables.name(s, targetOid);
        Attributes theirs = Attributes.of(s, targetOid);
        Attributes ours = Attributes.of(s, sourceOid);
        Constraint joining = Constraints.list(s, sourceOid).stream()
                .filter(one -> one.referentTableOid() == targetOid
                        && one.columns() != null
                        && one.referentColumns() != null
                        && one.columns().size() == 1)
                .findFirst()
                .orElseThrow(() -> PostgresCondition.of("22004").error("the tables are not linked by one column"));
        this.link = ours.get(Objects.requireNonNull(joining.columns()).getFirst());
        this.key = theirs.get(Objects.requireNonNull(joining.referentColumns()).getFirst());
        this.moved = attnums.stream().map(ours::get).toList();
        if (moved.contains(link)) {
            throw PostgresCondition.of("P0001").error("the column that links the tables cannot be moved");
        }
        if (moved.isEmpty()) {
            throw PostgresCondition.of("42601").error("name at least one column");
        }
        this.others = theirs.all().stream()
                .filter(one -> !one.equals(key) && !one.primaryKey() && !one.identity() && !one.generated())
                .toList();
    }

    /**
     * A record of the target that several tuples belong to stays with the first; for each of the others it gets a copy, to which
     * the records of the source are linked anew. Values of records that are linked to nothing get a record of their own.
     */
    public static void move(Session s, long sourceOid, long targetOid, List<Integer> attnums) {
        new Relocation(s, sourceOid, targetOid, attnums).move();
    }

    private void move() {
        List<ConstraintDefinition> rules = MovedConstraints.of(session, sourceOid, moved);
        run(new AddColumns(
                target,
                moved.stream()
                        .map(one ->
                                ColumnDefinition.plain(one.name(), one.type().typeName()))
                        .toList()));
        copyForOtherTuples();
        addForUnlinked();
        fillFirstTuples();
        run(new DropColumns(source, moved.stream().map(Attribute::name).toList()));
        run(new AlterColumns(
                target,
                moved.stream()
                        .filter(one -> one.preset() != null && one.presetIsConstant())
                        .map(one -> new Alteration(
                                one.name(), null, null, new NewDefault(Sql.of("{}", one.preset())), null))
                        .toList()));
        run(new AddConstraints(target, rules));
    }

    private void copyForOtherTuples() {
        Sql tuple = Extraction.list(moved);
        Sql copied = others.stream().map(one -> Sql.of("t.{}", one.name())).collect(Sql.joining(", "));
        session.execute(Sql.of(
                """
                WITH extra AS MATERIALIZED (
                    SELECT d.*, {} AS "new key" FROM (
                        SELECT DISTINCT * FROM (
                            SELECT {} AS "old key", {}, dense_rank() OVER (PARTITION BY {} ORDER BY {}) AS "place"
                            FROM {} WHERE {} IS NOT NULL) r
                        WHERE "place" > 1 ORDER BY "old key", "place") d),
                added AS (
                    INSERT INTO {} ({}) SELECT {} FROM extra e JOIN {} t ON t.{} = e."old key")
                UPDATE {} s SET {} = e."new key" FROM extra e WHERE s.{} = e."old key" AND {}""",
                newKey(),
                link.name(),
                tuple,
                link.name(),
                tuple,
                source,
                link.name(),
                target,
                joined(List.of(Sql.of("{}", key.name()), Extraction.list(others), tuple)),
                joined(List.of(Sql.of("e.\"new key\""), copied, prefixed())),
                target,
                key.name(),
                source,
                link.name(),
                link.name(),
                same()));
    }

    private void addForUnlinked() {
        Sql tuple = Extraction.list(moved);
        session.execute(Sql.of(
                """
                WITH extra AS MATERIALIZED (
                    SELECT d.*, {} AS "new key" FROM (
                        SELECT DISTINCT {} FROM {} WHERE {} IS NULL AND num_nonnulls({}) > 0) d),
                added AS (INSERT INTO {} ({}, {}) SELECT e."new key", {} FROM extra e)
                UPDATE {} s SET {} = e."new key" FROM extra e WHERE s.{} IS NULL AND {}""",
                newKey(),
                tuple,
                source,
                link.name(),
                tuple,
                target,
                key.name(),
                tuple,
                prefixed(),
                source,
                link.name(),
                link.name(),
                same()));
    }

    private void fillFirstTuples() {
        Sql tuple = Extraction.list(moved);
        session.execute(Sql.of(
                "UPDATE {} t SET {} FROM (SELECT DISTINCT {} AS \"key of record\", {} FROM {} WHERE {} IS NOT NULL) e"
                        + " WHERE t.{} = e.\"key of record\"",
                target,
                moved.stream()
                        .map(one -> Sql.of("{} = e.{}", one.name(), one.name()))
                        .collect(Sql.joining(", ")),
                link.name(),
                tuple,
                source,
                link.name(),
                key.name()));
    }

    /** What the target would give a new record as key. */
    private Sql newKey() {
        if (key.identity()) {
            return Sql.of(
                    "nextval(pg_get_serial_sequence({}, {}))",
                    Sql.literal(target.quoted()),
                    Sql.literal(key.name().name()));
        }
        return key.preset() == null ? Sql.of("NULL::{}", key.type().typeName()) : Sql.of("({})", key.preset());
    }

    private Sql prefixed() {
        return moved.stream().map(one -> Sql.of("e.{}", one.name())).collect(Sql.joining(", "));
    }

    private Sql same() {
        return moved.stream()
                .map(one -> Sql.of("s.{} IS NOT DISTINCT FROM e.{}", one.name(), one.name()))
                .collect(Sql.joining(" AND "));
    }

    private static Sql joined(List<Sql> parts) {
        return Sql.join(", ", parts);
    }

    private void run(Change change) {
        change.statements().forEach(session::execute);
    }
}
