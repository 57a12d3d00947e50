package mathesar.shaping;

import java.util.List;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Tables;
import mathesar.ddl.AddColumns;
import mathesar.ddl.AddConstraints;
import mathesar.ddl.Change;
import mathesar.ddl.ColumnDefinition;
import mathesar.ddl.ConstraintDefinition;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;

/** Links tables by foreign keys. */
public final class Links {
    private Links() {}

    /**
     * Adds a column that refers to the single-column primary key of another table.
     *
     * @throws mathesar.errors.AppException UndefinedObject if that table has no primary key, InvalidForeignKey if it has several columns
     */
    public static void addColumn(Session s, long referrerOid, String name, long referentOid) {
        if (name.isBlank()) {
            throw PostgresCondition.of("42601").error("the new column needs a name");
        }
        QualifiedName referrer = Tables.name(s, referrerOid);
        QualifiedName referent = Tables.name(s, referentOid);
        Attribute key = singleKey(s, referentOid);
        Identifier column = FreeNames.column(Attributes.of(s, referrerOid).names(), name);
        run(
                s,
                new AddColumns(
                        referrer,
                        List.of(ColumnDefinition.plain(column, key.type().typeName()))));
        run(
                s,
                new AddConstraints(
                        referrer, List.of(ConstraintDefinition.Reference.plain(column, referent, key.name()))));
    }

    private static Attribute singleKey(Session s, long tableOid) {
        List<Attribute> key = Attributes.of(s, tableOid).all().stream()
                .filter(Attribute::primaryKey)
                .toList();
        if (key.isEmpty()) {
            throw PostgresCondition.of("42704").error("the table referred to has no primary key");
        }
        if (key.size() > 1) {
            throw PostgresCondition.of("42830").error("the primary key of the table referred to has several columns");
        }
        return key.getFirst();
    }

    private static void run(Session s, Change change) {
        change.statements().forEach(s::execute);
    }
}
