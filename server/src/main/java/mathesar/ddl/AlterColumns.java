package mathesar.ddl;

import java.util.ArrayList;
import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/** Changes types, defaults and nullability of columns, all in one statement, so that the table is rewritten at most once (manual, ALTER TABLE, Notes). */
public record AlterColumns(QualifiedName table, List<Alteration> alterations) implements Change {
    /**
     * What becomes of one column; null for no change.
     *
     * @param using the value of the new type, made of the old one
     */
    public record Alteration(
            Identifier column,
            @Nullable TypeName type,
            @Nullable Sql using,
            @Nullable NewDefault preset,
            @Nullable Boolean nullable) {}

    /** @param expression null for none */
    public record NewDefault(@Nullable Sql expression) {}

    @Override
    public List<Sql> statements() {
        List<Sql> parts = new ArrayList<>();
        for (Alteration one : alterations) {
            if (one.preset != null) {
                parts.add(Sql.of("ALTER COLUMN {} DROP DEFAULT", one.column));
            }
            if (one.type != null) {
                Sql value = one.using == null ? Sql.of("{}", one.column) : one.using;
                parts.add(Sql.of("ALTER COLUMN {} TYPE {} USING {}", one.column, one.type, value));
            }
            if (one.preset != null && one.preset.expression != null) {
                parts.add(Sql.of("ALTER COLUMN {} SET DEFAULT {}", one.column, one.preset.expression));
            }
            if (one.nullable != null) {
                parts.add(
                        one.nullable
                                ? Sql.of("ALTER COLUMN {} DROP NOT NULL", one.column)
                                : Sql.of("ALTER COLUMN {} SET NOT NULL", one.column));
            }
        }
        return parts.isEmpty() ? List.of() : List.of(Sql.of("ALTER TABLE {} {}", table, Sql.join(", ", parts)));
    }
}
