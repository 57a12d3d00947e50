package mathesar.query;

import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an operand before PostgreSQL sees it.
 *
 * @param column null if it is no plain column
 */
record Operand(boolean constant, @Nullable RelationColumn column) {
    static final Operand CONSTANT = new Operand(true, null);
    static final Operand RESULT = new Operand(false, null);

    static Operand column(RelationColumn column) {
        return new Operand(false, column);
    }

    boolean hasFormat(RecordFormat format) {
        return column != null && column.format() == format;
    }
}
