package mathesar.shaping;

import java.util.List;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.ddl.ConstraintDefinition;
import mathesar.ddl.ConstraintDefinition.Exclusion;
import mathesar.ddl.Expressions;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A constraint as the API asks for it.
 *
 * @param type f, p, u, c or x, as in {@code pg_constraint.contype}
 * @param columns attnums or names
 * @param fkeyColumns attnums of the table referred to; none for its primary key
 * @param fkeyUpdateAction a, r, c, n or d, as in {@code pg_constraint.confupdtype}
 * @param fkeyMatchType f or s
 * @param check what every record must meet, an expression over its columns; for c
 * @param parts what is compared of two records, and how; no two for which all holds; for x
 * @param condition only records that meet it are compared; for x
 */
@ApiName("ConstraintDef")
public record ConstraintRequest(
        @Shape("\"f\" | \"p\" | \"u\" | \"c\" | \"x\"") @Nullable
        String type,

        @Shape("(number | string)[]") @Nullable List<JsonNode> columns,
        @Nullable String name,
        @Nullable Boolean deferrable,
        @Nullable Long fkeyRelationId,
        @Nullable List<Integer> fkeyColumns,
        @Nullable String fkeyUpdateAction,
        @Nullable String fkeyDeleteAction,
        @Nullable String fkeyMatchType,
        @Nullable String check,
        @Nullable List<Part> parts,
        @Nullable String condition) {

    /**
     * A column or an expression, and how two records are compared by it.
     *
     * @param column attnum or name
     */
    @ApiName("ExclusionPart")
    public record Part(
            @Shape("number | string") @Nullable JsonNode column,
            @Nullable String expression,
            @Shape("\"=\" | \"&&\" | \"<>\"") String operator) {
        private Exclusion.Part define(Attributes attributes) {
            if (column == null && expression == null) {
                throw PostgresCondition.of("42601").error("a part of an exclusion is a column or an expression");
            }
            return column == null
                    ? Exclusion.Part.of(Expressions.read(String.valueOf(expression)), comparison())
                    : Exclusion.Part.of(named(column, attributes), comparison());
        }

        private Exclusion.Operator comparison() {
            return switch (operator) {
                case "=" -> Exclusion.Operator.EQUAL;
                case "&&" -> Exclusion.Operator.OVERLAPS;
                case "<>" -> Exclusion.Operator.DIFFERENT;
                default ->
                    throw PostgresCondition.of("42601").error("\"" + operator + "\" is no way to compare records here");
            };
        }
    }

    /**
     * The constraint on a table.
     *
     * @param attributes the table's columns; empty for one that is yet to be made, whose columns go by name
     * @throws mathesar.errors.AppException SyntaxError for a kind that cannot be made, UndefinedColumn and UndefinedTable for what does not exist
     */
    public ConstraintDefinition define(Session s, Attributes attributes) {
        Identifier label = name == null || name.isBlank() ? null : Identifier.of(name);
        List<Identifier> over = (columns == null ? List.<JsonNode>of() : columns)
                .stream().map(column -> named(column, attributes)).toList();
        boolean late = Boolean.TRUE.equals(deferrable);
        return switch (type == null ? "" : type) {
            case "p" -> new ConstraintDefinition.Unique(label, over, true, late);
            case "u" -> new ConstraintDefinition.Unique(label, over, false, late);
            case "f" -> reference(s, label, over, late);
            case "c" -> new ConstraintDefinition.Check(label, Expressions.read(check == null ? "" : check));
            case "x" -> exclusion(label, attributes, late);
            default ->
                throw PostgresCondition.of("42601")
                        .error("constraints of type \"" + type + "\" cannot be added (f, p, u, c and x can)");
        };
    }

    private ConstraintDefinition exclusion(@Nullable Identifier label, Attributes attributes, boolean late) {
        List<Exclusion.Part> compared = (parts == null ? List.<Part>of() : parts)
                .stream().map(part -> part.define(attributes)).toList();
        if (compared.isEmpty()) {
            throw PostgresCondition.of("42601").error("an exclusion compares at least one column or expression");
        }
        String some = condition == null ? "" : condition;
        return new Exclusion(label, compared, some.isBlank() ? null : Expressions.read(some), late);
    }

    private ConstraintDefinition reference(Session s, @Nullable Identifier label, List<Identifier> over, boolean late) {
        long relation = fkeyRelationId == null ? 0 : fkeyRelationId;
        QualifiedName table = Tables.name(s, relation);
        Attributes theirs = Attributes.of(s, relation);
        List<Identifier> referents = (fkeyColumns == null ? List.<Integer>of() : fkeyColumns)
                .stream().map(theirs::name).toList();
        return new ConstraintDefinition.Reference(
                label, over, table, referents, match(), action(fkeyUpdateAction), action(fkeyDeleteAction), late);
    }

    private static Identifier named(JsonNode column, Attributes attributes) {
        return column.isNumber() ? attributes.name(column.intValue()) : Identifier.of(column.asString());
    }

    private Sql match() {
        return switch (fkeyMatchType) {
            case null -> Sql.EMPTY;
            case "f" -> Sql.of("MATCH FULL");
            case "s" -> Sql.of("MATCH SIMPLE");
            default ->
                throw PostgresCondition.of("42601").error("\"" + fkeyMatchType + "\" is no way to match a foreign key");
        };
    }

    private static Sql action(@Nullable String letter) {
        return switch (letter) {
            case null -> Sql.EMPTY;
            case "a" -> Sql.of("NO ACTION");
            case "r" -> Sql.of("RESTRICT");
            case "c" -> Sql.of("CASCADE");
            case "n" -> Sql.of("SET NULL");
            case "d" -> Sql.of("SET DEFAULT");
            default -> throw PostgresCondition.of("42601").error("\"" + letter + "\" is no action of a foreign key");
        };
    }
}
