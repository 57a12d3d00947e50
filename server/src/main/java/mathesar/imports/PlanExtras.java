package mathesar.imports;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Tables;
import mathesar.ddl.AddConstraints;
import mathesar.ddl.ColumnDefinition;
import mathesar.ddl.ConstraintDefinition;
import mathesar.ddl.CreateEnum;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.TypeName;

/** What a new table gets beside its columns: enumerated types and links, in the transaction of the import. */
record PlanExtras(Session session, QualifiedName table, Plan plan) {
    /** Makes the types; gives the columns with them. */
    List<ColumnDefinition> makeTypes() {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Plan.Column column : plan.columns()) {
            columns.add(column.choices().isEmpty() ? column.definition() : made(column));
        }
        return columns;
    }

    private ColumnDefinition made(Plan.Column column) {
        String wanted = table.name().name() + "_" + column.name().name();
        QualifiedName type = new QualifiedName(table.schema(), FreeNames.type(session, table.schema(), wanted));
        new CreateEnum(type, column.choices()).statements().forEach(session::execute);
        return ColumnDefinition.plain(column.name(), TypeName.of(type.quoted()));
    }

    /** Makes the foreign keys. */
    void makeLinks() {
        List<ConstraintDefinition> links = new ArrayList<>();
        for (Plan.Column column : plan.columns()) {
            RunRequest.Link link = column.link();
            if (link != null) {
                links.add(ConstraintDefinition.Reference.plain(
                        column.name(), Tables.name(session, link.tableOid()), Identifier.of(link.column())));
            }
        }
        if (!links.isEmpty()) {
            new AddConstraints(table, links).statements().forEach(session::execute);
        }
    }
}
