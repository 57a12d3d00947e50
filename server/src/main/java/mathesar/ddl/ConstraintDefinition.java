package mathesar.ddl;

import java.util.List;
import mathesar.sql.Deparsed;
import mathesar.sql.Expression;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** A constraint to be made. */
public sealed interface ConstraintDefinition {
    /** As it stands in CREATE TABLE and after ADD in ALTER TABLE. */
    Sql sql();

    /** PRIMARY KEY or UNIQUE over columns. */
    record Unique(@Nullable Identifier name, List<Identifier> columns, boolean primary, boolean deferrable)
            implements ConstraintDefinition {
        @Override
        public Sql sql() {
            return Sql.of(
                    "{}{} ({}){}",
                    named(name),
                    primary ? Sql.of("PRIMARY KEY") : Sql.of("UNIQUE"),
                    list(columns),
                    deferrable ? Sql.of(" DEFERRABLE") : Sql.EMPTY);
        }
    }

    /**
     * FOREIGN KEY.
     *
     * @param referents the columns referred to; empty for the primary key
     * @param match MATCH FULL or MATCH SIMPLE, or empty
     */
    record Reference(
            @Nullable Identifier name,
            List<Identifier> columns,
            QualifiedName table,
            List<Identifier> referents,
            Sql match,
            Sql onUpdate,
            Sql onDelete,
            boolean deferrable)
            implements ConstraintDefinition {
        /** Of one column to one column, without any action. */
        public static Reference plain(Identifier column, QualifiedName table, Identifier referent) {
            return new Reference(
                    null, List.of(column), table, List.of(referent), Sql.EMPTY, Sql.EMPTY, Sql.EMPTY, false);
        }

        @Override
        public Sql sql() {
            return Sql.of(
                    "{}FOREIGN KEY ({}) REFERENCES {}{}{}{}{}{}",
                    named(name),
                    list(columns),
                    table,
                    referents.isEmpty() ? Sql.EMPTY : Sql.of(" ({})", list(referents)),
                    match.isEmpty() ? Sql.EMPTY : Sql.of(" {}", match),
                    onUpdate.isEmpty() ? Sql.EMPTY : Sql.of(" ON UPDATE {}", onUpdate),
                    onDelete.isEmpty() ? Sql.EMPTY : Sql.of(" ON DELETE {}", onDelete),
                    deferrable ? Sql.of(" DEFERRABLE") : Sql.EMPTY);
        }
    }

    /** CHECK: what every record must meet. */
    record Check(@Nullable Identifier name, Expression condition) implements ConstraintDefinition {
        @Override
        public Sql sql() {
            return Sql.of("{}CHECK {}", named(name), condition);
        }
    }

    /**
     * EXCLUDE: no two records for which all comparisons hold (manual, CREATE TABLE, EXCLUDE).
     *
     * @param condition only records that meet it are compared; null for all
     */
    record Exclusion(
            @Nullable Identifier name,
            List<Part> parts,
            @Nullable Expression condition,
            boolean deferrable) implements ConstraintDefinition {
        /**
         * What is compared, a column or an expression in parentheses, and how.
         *
         * @param name of the column; empty for what is computed
         */
        public record Part(String name, Sql over, Operator operator) {
            public static Part of(Identifier column, Operator operator) {
                return new Part(column.name(), Sql.of("{}", column), operator);
            }

            public static Part of(Expression computed, Operator operator) {
                return new Part("", Sql.of("{}", computed), operator);
            }
        }

        public enum Operator {
            EQUAL,
            OVERLAPS,
            DIFFERENT;

            public Sql sql() {
                return switch (this) {
                    case EQUAL -> Sql.of("=");
                    case OVERLAPS -> Sql.of("&&");
                    case DIFFERENT -> Sql.of("<>");
                };
            }
        }

        @Override
        public Sql sql() {
            Sql compared = parts.stream()
                    .map(part ->
                            Sql.of("{} WITH {}", part.over(), part.operator().sql()))
                    .collect(Sql.joining(", "));
            return Sql.of(
                    "{}EXCLUDE USING gist ({}){}{}",
                    named(name),
                    compared,
                    condition == null ? Sql.EMPTY : Sql.of(" WHERE {}", condition),
                    deferrable ? Sql.of(" DEFERRABLE") : Sql.EMPTY);
        }
    }

    /** As PostgreSQL printed it of another table. */
    record Copied(Deparsed definition) implements ConstraintDefinition {
        @Override
        public Sql sql() {
            return Sql.of("{}", definition);
        }
    }

    private static Sql named(@Nullable Identifier name) {
        return name == null ? Sql.EMPTY : Sql.of("CONSTRAINT {} ", name);
    }

    private static Sql list(List<Identifier> columns) {
        return columns.stream().map(column -> Sql.of("{}", column)).collect(Sql.joining(", "));
    }
}
