package mathesar.query;

import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** A relation under a name inside a statement. */
public record Source(Relation relation, Identifier alias) {
    public static Source of(Relation relation) {
        return new Source(relation, Identifier.of("t"));
    }

    /** {@code "schema"."name" AS "alias"}. */
    public Sql from() {
        return Sql.of("{} AS {}", relation.qualifiedName(), alias);
    }

    /** The reference to a column. */
    public Sql column(RelationColumn column) {
        return Sql.of("{}.{}", alias, column.identifier());
    }

    /** @throws mathesar.errors.AppException NullValueNotAllowed for an unknown attnum */
    public Sql column(int attnum) {
        return column(get(attnum));
    }

    /** @throws mathesar.errors.AppException NullValueNotAllowed for an unknown attnum */
    public RelationColumn get(int attnum) {
        return relation.find(attnum)
                .orElseThrow(() -> PostgresCondition.of("22004")
                        .error("The table " + relation.name() + " has no column with the number " + attnum));
    }
}
