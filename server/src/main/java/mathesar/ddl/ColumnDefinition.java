package mathesar.ddl;

import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column to be made.
 *
 * @param preset its default: a literal, an expression PostgreSQL printed, or null for none
 */
public record ColumnDefinition(
        Identifier name,
        TypeName type,
        boolean notNull,
        @Nullable Sql preset) {
    public static ColumnDefinition plain(Identifier name, TypeName type) {
        return new ColumnDefinition(name, type, false, null);
    }

    /** As it stands in CREATE TABLE and ALTER TABLE … ADD COLUMN. */
    Sql sql() {
        return Sql.of(
                "{} {}{}{}",
                name,
                type,
                notNull ? Sql.of(" NOT NULL") : Sql.EMPTY,
                preset == null ? Sql.EMPTY : Sql.of(" DEFAULT {}", preset));
    }
}
