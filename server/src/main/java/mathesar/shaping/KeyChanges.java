package mathesar.shaping;

import java.util.List;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Constraint;
import mathesar.catalog.Constraints;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Tables;
import mathesar.datatypes.Cast;
import mathesar.datatypes.CastOptions;
import mathesar.datatypes.Casts;
import mathesar.ddl.AddConstraints;
import mathesar.ddl.AddKeyColumn;
import mathesar.ddl.AlterColumns;
import mathesar.ddl.AlterColumns.Alteration;
import mathesar.ddl.AlterColumns.NewDefault;
import mathesar.ddl.Change;
import mathesar.ddl.ConstraintDefinition;
import mathesar.ddl.DropColumns;
import mathesar.ddl.DropConstraint;
import mathesar.ddl.KeyColumn;
import mathesar.ddl.MakeIdentity;
import mathesar.ddl.RestartIdentity;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/** Gives tables another primary key. */
public final class KeyChanges {
    private KeyChanges() {}

    /**
     * Adds a key column that fills itself, in place of the present primary key.
     *
     * @param dropColumn whether the column of a single-column key goes with it
     * @return the attnum of the new column
     */
    public static int addKeyColumn(
            Session s, long tableOid, KeyColumn.Kind kind, @Nullable String wantedName, boolean dropColumn) {
        QualifiedName table = Tables.name(s, tableOid);
        dropKey(s, table, tableOid, dropColumn);
        String name = wantedName == null || wantedName.isBlank() ? "id" : wantedName;
        Identifier column = FreeNames.column(Attributes.of(s, tableOid).names(), name);
        run(s, new AddKeyColumn(table, new KeyColumn(column, kind)));
        return Attributes.of(s, tableOid).all().stream()
                .mapToInt(Attribute::attnum)
                .max()
                .orElseThrow();
    }

    /**
     * Makes a present column the primary key.
     *
     * @param fill how it shall fill itself from now on; null to leave that as it is
     */
    public static void changeKey(
            Session s, long tableOid, int attnum, KeyColumn.@Nullable Kind fill, boolean dropColumn) {
        QualifiedName table = Tables.name(s, tableOid);
        Attribute column = Attributes.of(s, tableOid).get(attnum);
        if (column.primaryKey() && dropColumn) {
            throw PostgresCondition.of("42P16").error("the column is the primary key already and cannot be dropped");
        }
        dropKey(s, table, tableOid, dropColumn);
        run(
                s,
                new AddConstraints(
                        table, List.of(new ConstraintDefinition.Unique(null, List.of(column.name()), true, false))));
        switch (fill) {
            case null -> {}
            case UUID ->
                run(
                        s,
                        new AlterColumns(
                                table,
                                List.of(new Alteration(
                                        column.name(),
                                        null,
                                        null,
                                        new NewDefault(Sql.of("gen_random_uuid()")),
                                        null))));
            case IDENTITY -> count(s, table, column);
        }
    }

    private static void dropKey(Session s, QualifiedName table, long tableOid, boolean dropColumn) {
        Constraint key = Constraints.primaryKey(s, tableOid).orElse(null);
        if (key == null) {
            return;
        }
        List<Integer> columns = key.columns() == null ? List.of() : key.columns();
        if (dropColumn && columns.size() == 1) {
            run(s, new DropColumns(table, List.of(Attributes.of(s, tableOid).name(columns.getFirst()))));
        } else {
            run(s, new DropConstraint(table, Identifier.of(key.name())));
        }
    }

    /** Lets the column go on counting after its greatest number. */
    private static void count(Session s, QualifiedName table, Attribute column) {
        if (!column.identity() && !isWhole(column)) {
            Cast cast = Casts.get(column.type(), "integer", CastOptions.NONE, Sql.of("{}", column.name()));
            run(
                    s,
                    new AlterColumns(
                            table,
                            List.of(new Alteration(
                                    column.name(),
                                    TypeName.of("integer"),
                                    cast.expression(),
                                    new NewDefault(null),
                                    null))));
        }
        long next = s.get(
                Sql.of("SELECT coalesce(max({}), 0)::bigint + 1 FROM {}", column.name(), table),
                row -> Math.max(1, row.number(1)));
        run(
                s,
                column.identity()
                        ? new RestartIdentity(table, column.name(), next)
                        : new MakeIdentity(table, column.name(), next));
    }

    private static boolean isWhole(Attribute column) {
        return List.of("smallint", "integer", "bigint").contains(column.type().name());
    }

    private static void run(Session s, Change change) {
        change.statements().forEach(s::execute);
    }
}
