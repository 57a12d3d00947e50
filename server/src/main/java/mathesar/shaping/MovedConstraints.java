package mathesar.shaping;

import java.util.List;
import mathesar.catalog.Attribute;
import mathesar.catalog.Constraints;
import mathesar.ddl.ConstraintDefinition;
import mathesar.postgres.Session;

/** Constraints that go with columns into another table. */
final class MovedConstraints {
    private MovedConstraints() {}

    /** Those about nothing but the given columns: unique, foreign key and check. */
    static List<ConstraintDefinition> of(Session s, long tableOid, List<Attribute> columns) {
        List<Integer> attnums = columns.stream().map(Attribute::attnum).toList();
        return Constraints.list(s, tableOid).stream()
                .filter(one -> List.of("unique", "foreignkey", "check").contains(one.type()))
                .filter(one -> one.columns() != null && attnums.containsAll(one.columns()))
                .map(one ->
                        (ConstraintDefinition) new ConstraintDefinition.Copied(Constraints.definition(s, one.oid())))
                .toList();
    }
}
