package mathesar.shaping;

import java.util.List;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Dependents;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Tables;
import mathesar.ddl.AddColumns;
import mathesar.ddl.AddConstraints;
import mathesar.ddl.Change;
import mathesar.ddl.ColumnDefinition;
import mathesar.ddl.CommentOnTable;
import mathesar.ddl.ConstraintDefinition;
import mathesar.ddl.CreateTable;
import mathesar.ddl.DropColumns;
import mathesar.ddl.KeyColumn;
import mathesar.ddl.RenameColumn;
import mathesar.ddl.RestartIdentity;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/** Splits columns off into a new linked table: one record for each distinct tuple of their values. */
public final class Extraction {
    private final Session session;
    private final long sourceOid;
    private final QualifiedName source;
    private final Attributes attributes;
    private final List<Attribute> columns;

    /** @param newFkeyAttnum of the column that refers to the new table */
    @ApiName("TableSplit")
    public record Extracted(long extractedTableOid, int newFkeyAttnum) {}

    private Extraction(Session s, long sourceOid, List<Integer> attnums) {
        this.session = s;
        this.sourceOid = sourceOid;
        this.source = Tables.name(s, sourceOid);
        this.attributes = Attributes.of(s, sourceOid);
        List<Attribute> asked = attnums.stream().map(attributes::get).toList();
        this.columns = asked.stream().filter(one -> !one.primaryKey()).toList();
        Dependents.refuseReferencedKey(s, sourceOid, asked.stream().anyMatch(Attribute::primaryKey));
        if (columns.isEmpty()) {
            throw PostgresCondition.of("42601").error("name at least one column that is not part of the primary key");
        }
    }

    /**
     * Makes the new table, links to it and drops the columns.
     *
     * @param linkName name of the referring column; null for one made of the new table's name
     */
    public static Extracted split(
            Session s, long sourceOid, List<Integer> attnums, @Nullable String tableName, @Nullable String linkName) {
        long schema = Tables.find(s, sourceOid)
                .orElseThrow(
                        () -> PostgresCondition.of("3F000").error("table with oid " + sourceOid + " does not exist"))
                .schema();
        return new Extraction(s, sourceOid, attnums).split(schema, tableName, linkName);
    }

    private Extracted split(long schema, @Nullable String tableName, @Nullable String linkName) {
        QualifiedName target = new QualifiedName(source.schema(), FreeNames.table(session, schema, tableName));
        Identifier key = FreeNames.column(names(), "id");
        List<ConstraintDefinition> moved = MovedConstraints.of(session, sourceOid, columns);
        run(new CreateTable(
                target,
                new KeyColumn(key, KeyColumn.Kind.IDENTITY),
                columns.stream().map(Extraction::definition).toList(),
                List.of()));
        run(new CommentOnTable(
                target, "table", "Extracted from " + source.name().name()));
        String wanted = linkName == null || linkName.isBlank() ? target.name().name() + "_id" : linkName;
        Identifier link = FreeNames.column(attributes.names(), wanted);
        run(new AddColumns(source, List.of(ColumnDefinition.plain(link, TypeName.of("integer")))));
        int attnum = Attributes.of(session, sourceOid).all().stream()
                .mapToInt(Attribute::attnum)
                .max()
                .orElseThrow();
        fill(target, key, link);
        run(new DropColumns(source, columns.stream().map(Attribute::name).toList()));
        Identifier last = freed(link, wanted);
        run(new AddConstraints(target, moved));
        run(new AddConstraints(source, List.of(ConstraintDefinition.Reference.plain(last, target, key))));
        return new Extracted(Tables.oid(session, target), attnum);
    }

    /** Numbers the tuples in their order; the same number goes to the new table and to the records that hold the tuple. */
    private void fill(QualifiedName target, Identifier key, Identifier link) {
        Sql tuple = list(columns);
        session.execute(Sql.of(
                "INSERT INTO {} ({}, {}) SELECT DISTINCT dense_rank() OVER (ORDER BY {}), {} FROM {} ORDER BY 1",
                target,
                key,
                tuple,
                tuple,
                tuple,
                source));
        session.execute(Sql.of(
                "UPDATE {} SET {} = numbered.place FROM (SELECT ctid AS record, dense_rank() OVER (ORDER BY {}) AS place FROM {}) numbered"
                        + " WHERE {}.ctid = numbered.record",
                source,
                link,
                tuple,
                source,
                source));
        long next = session.get(
                Sql.of("SELECT coalesce(max({}), 0)::bigint + 1 FROM {}", key, target), row -> row.number(1));
        run(new RestartIdentity(target, key, next));
    }

    /** The referring column takes the wanted name if that has become free. */
    private Identifier freed(Identifier link, String wanted) {
        boolean free = !link.name().equals(wanted) && names().contains(wanted);
        if (free) {
            run(new RenameColumn(source, link, Identifier.of(wanted)));
        }
        return free ? Identifier.of(wanted) : link;
    }

    private List<String> names() {
        return columns.stream().map(one -> one.name().name()).toList();
    }

    /** The column as the new table has it. */
    static ColumnDefinition definition(Attribute one) {
        Sql preset = one.preset() != null && one.presetIsConstant() ? Sql.of("{}", one.preset()) : null;
        return new ColumnDefinition(one.name(), one.type().typeName(), one.notNull(), preset);
    }

    static Sql list(List<Attribute> columns) {
        return columns.stream().map(one -> Sql.of("{}", one.name())).collect(Sql.joining(", "));
    }

    private void run(Change change) {
        change.statements().forEach(session::execute);
    }
}
