package mathesar.catalog;

import java.util.List;
import mathesar.rpc.ApiName;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param type check, foreignkey, primary, unique or exclude
 * @param columns attnums; null if it is about no column
 * @param referentTableOid of a foreign key; 0 otherwise
 * @param referentColumns of a foreign key; null otherwise
 */
@ApiName("ConstraintInfo")
public record Constraint(
        long oid,
        String name,
        String type,
        @Nullable List<Integer> columns,
        long referentTableOid,
        @Nullable List<Integer> referentColumns) {}
