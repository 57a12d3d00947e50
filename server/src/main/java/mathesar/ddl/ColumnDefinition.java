package mathesar.ddl;

import mathesar.sql.Expression;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column to be made.
 *
 * @param preset its default: a literal, an expression PostgreSQL printed, or null for none
 * @param computed how its value is computed from others of the record; null for a plain column
 */
public record ColumnDefinition(
        Identifier name,
        TypeName type,
        boolean notNull,
        @Nullable Sql preset,
        @Nullable Computed computed) {
    /**
     * A generated column (manual, 5.4).
     *
     * @param stored computed when the record is written; otherwise when it is read, from PostgreSQL 18 on
     */
    public record Computed(Expression expression, boolean stored) {}

    /** One whose value is given. */
    public ColumnDefinition(Identifier name, TypeName type, boolean notNull, @Nullable Sql preset) {
        this(name, type, notNull, preset, null);
    }

    public static ColumnDefinition plain(Identifier name, TypeName type) {
        return new ColumnDefinition(name, type, false, null);
    }

    /** As it stands in CREATE TABLE and ALTER TABLE … ADD COLUMN. */
    Sql sql() {
        return Sql.of(
                "{} {}{}{}{}",
                name,
                type,
                notNull ? Sql.of(" NOT NULL") : Sql.EMPTY,
                preset == null ? Sql.EMPTY : Sql.of(" DEFAULT {}", preset),
                computed == null
                        ? Sql.EMPTY
                        : Sql.of(
                                " GENERATED ALWAYS AS {} {}",
                                computed.expression(),
                                computed.stored() ? Sql.of("STORED") : Sql.of("VIRTUAL")));
    }
}
