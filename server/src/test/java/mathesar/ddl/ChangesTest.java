package mathesar.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mathesar.ddl.AlterColumns.Alteration;
import mathesar.ddl.AlterColumns.NewDefault;
import mathesar.ddl.ConstraintDefinition.Exclusion.Operator;
import mathesar.ddl.ConstraintDefinition.Exclusion.Part;
import mathesar.sql.Deparsed;
import mathesar.sql.Expression;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.junit.jupiter.api.Test;

/** Each operation beside the statements expected of it, in {@code changes.sql}. */
class ChangesTest {
    private static final QualifiedName TABLE = QualifiedName.of("Book Shop", "b\"ooks");
    private static final Identifier COLUMN = Identifier.of("a.b");
    private static final Identifier OTHER = Identifier.of("c'd");

    private static Map<String, Change> changes() {
        Map<String, Change> all = new LinkedHashMap<>();
        all.put("CreateSchema", new CreateSchema(OTHER));
        all.put("RenameSchema", new RenameSchema(OTHER, COLUMN));
        all.put("DropSchemas", new DropSchemas(List.of(COLUMN, OTHER)));
        all.put("CommentOnSchema", new CommentOnSchema(OTHER, "it's \\ here?"));
        all.put("CommentOnSchema, cleared", new CommentOnSchema(OTHER, ""));
        all.put(
                "CreatePolicy",
                new CreatePolicy(TABLE, OTHER, false, CreatePolicy.Command.INSERT, List.of(COLUMN), Sql.of("(true)")));
        all.put(
                "CreatePolicy, restrictive",
                new CreatePolicy(
                        TABLE, OTHER, true, CreatePolicy.Command.ALL, List.of(), Sql.of("{}", Expression.of("a > 1"))));
        all.put("OwnSchema", new OwnSchema(OTHER, COLUMN));
        all.put("OwnDatabase", new OwnDatabase(OTHER, COLUMN));
        all.put(
                "CreateTable",
                new CreateTable(
                        TABLE,
                        new KeyColumn(Identifier.of("id"), KeyColumn.Kind.IDENTITY),
                        List.of(
                                ColumnDefinition.plain(COLUMN, TypeName.of("text")),
                                new ColumnDefinition(OTHER, TypeName.of("numeric(5,2)"), true, Sql.literal("1"))),
                        List.of(new ConstraintDefinition.Unique(null, List.of(COLUMN, OTHER), false, false))));
        all.put(
                "CreateTable, UUID",
                new CreateTable(TABLE, new KeyColumn(COLUMN, KeyColumn.Kind.UUID), List.of(), List.of()));
        all.put("RenameTable", new RenameTable(TABLE, OTHER));
        all.put("CommentOnTable", new CommentOnTable(TABLE, "materialized_view", "x"));
        all.put("OwnTable", new OwnTable(TABLE, OTHER));
        all.put("DropTable", new DropTable(TABLE, "table", true));
        all.put("DropTable, view", new DropTable(TABLE, "view", false));
        all.put(
                "AddColumns",
                new AddColumns(
                        TABLE,
                        List.of(
                                ColumnDefinition.plain(COLUMN, TypeName.of("\"char\"")),
                                ColumnDefinition.plain(OTHER, TypeName.of("integer[]")))));
        all.put("AddKeyColumn", new AddKeyColumn(TABLE, new KeyColumn(COLUMN, KeyColumn.Kind.IDENTITY)));
        all.put("DropColumns", new DropColumns(TABLE, List.of(COLUMN, OTHER)));
        all.put("RenameColumn", new RenameColumn(TABLE, COLUMN, OTHER));
        all.put("CommentOnColumn", new CommentOnColumn(TABLE, COLUMN, "x"));
        all.put(
                "AlterColumns",
                new AlterColumns(
                        TABLE,
                        List.of(
                                new Alteration(
                                        COLUMN,
                                        TypeName.of("integer"),
                                        Sql.of("{}::integer", COLUMN),
                                        new NewDefault(Sql.literal("5")),
                                        false),
                                new Alteration(OTHER, null, null, new NewDefault(null), true))));
        all.put(
                "AlterColumns, nothing",
                new AlterColumns(TABLE, List.of(new Alteration(COLUMN, null, null, null, null))));
        all.put("MakeIdentity", new MakeIdentity(TABLE, COLUMN, 7));
        all.put("RestartIdentity", new RestartIdentity(TABLE, COLUMN, 7));
        all.put(
                "AddConstraints",
                new AddConstraints(
                        TABLE,
                        List.of(
                                new ConstraintDefinition.Unique(OTHER, List.of(COLUMN), true, true),
                                new ConstraintDefinition.Reference(
                                        OTHER,
                                        List.of(COLUMN),
                                        TABLE,
                                        List.of(OTHER),
                                        Sql.of("MATCH FULL"),
                                        Sql.of("CASCADE"),
                                        Sql.of("SET NULL"),
                                        true),
                                ConstraintDefinition.Reference.plain(COLUMN, TABLE, OTHER),
                                new ConstraintDefinition.Copied(new Deparsed("CHECK ((a > 0))")))));
        all.put("DropConstraint", new DropConstraint(TABLE, OTHER));
        all.put(
                "CreateIndex",
                new CreateIndex(
                        TABLE,
                        null,
                        OTHER,
                        List.of(CreateIndex.Key.of(COLUMN, true), CreateIndex.Key.of(OTHER, false)),
                        true,
                        null,
                        false));
        all.put(
                "CreateIndex, named, others write",
                new CreateIndex(TABLE, COLUMN, OTHER, List.of(CreateIndex.Key.of(COLUMN, false)), false, null, true));
        all.put(
                "CreateIndex, of part of the records, computed",
                new CreateIndex(
                        TABLE,
                        null,
                        OTHER,
                        List.of(CreateIndex.Key.of(Expressions.read("lower(a)"), true)),
                        false,
                        Expressions.read("b > 0"),
                        false));
        all.put("DropIndex", new DropIndex(TABLE));
        all.put("RebuildIndex", new RebuildIndex(TABLE));
        all.put("CreateEnum", new CreateEnum(TABLE, List.of("new", "it's")));
        all.put("AddLabel", new AddLabel(TypeName.of("integer"), "it's", null));
        all.put("AddLabel, before", new AddLabel(TypeName.of("integer"), "old", "it's"));
        all.put("RenameLabel", new RenameLabel(TypeName.of("integer"), "old", "it's"));
        all.put(
                "AddColumns, computed",
                new AddColumns(
                        TABLE,
                        List.of(new ColumnDefinition(
                                COLUMN,
                                TypeName.of("integer"),
                                false,
                                null,
                                new ColumnDefinition.Computed(Expression.of("a + 1"), true)))));
        all.put(
                "AddConstraints, check",
                new AddConstraints(TABLE, List.of(new ConstraintDefinition.Check(OTHER, Expression.of("a > 0")))));
        all.put(
                "AddConstraints, exclusion",
                new AddConstraints(
                        TABLE,
                        List.of(
                                new ConstraintDefinition.Exclusion(
                                        OTHER,
                                        List.of(
                                                Part.of(COLUMN, Operator.EQUAL),
                                                Part.of(Expression.of("daterange(a, b)"), Operator.OVERLAPS)),
                                        Expression.of("a > 0"),
                                        true),
                                new ConstraintDefinition.Exclusion(
                                        null, List.of(Part.of(COLUMN, Operator.DIFFERENT)), null, false))));
        all.put(
                "ReplaceEnum",
                new ReplaceEnum(
                        TABLE,
                        OTHER,
                        List.of("new", "it's"),
                        List.of(
                                new ReplaceEnum.Use(TABLE, COLUMN, false, new Deparsed("'new'::t")),
                                new ReplaceEnum.Use(TABLE, OTHER, true, null)),
                        new ReplaceEnum.Kept("it's", COLUMN, true, List.of(new ReplaceEnum.Grant(OTHER, true)))));
        all.put(
                "ReplaceEnum, nothing to keep",
                new ReplaceEnum(
                        TABLE, OTHER, List.of("new"), List.of(), new ReplaceEnum.Kept(null, null, false, List.of())));
        all.put("CreateExtension", new CreateExtension(OTHER));
        all.put("CreateRole", new CreateRole(OTHER, true, "it's"));
        all.put("CreateRole, no login", new CreateRole(OTHER, false, "unused"));
        all.put("DropRole", new DropRole(OTHER));
        all.put("GrantRole", new GrantRole(COLUMN, OTHER));
        all.put("RevokeRole", new RevokeRole(COLUMN, OTHER));
        all.put(
                "Privileges",
                new Privileges(
                        Privileges.Family.TABLE, Sql.of("{}", TABLE), OTHER, Set.of("SELECT", "INSERT", "NONSENSE")));
        all.put("Privileges, none", new Privileges(Privileges.Family.SCHEMA, Sql.of("{}", COLUMN), OTHER, Set.of()));
        all.put(
                "Privileges, sequence",
                new Privileges(Privileges.Family.SEQUENCE, Sql.of("{}", TABLE), OTHER, Set.of("USAGE")));
        all.put("ColumnPrivileges", new ColumnPrivileges(TABLE, COLUMN, OTHER, Set.of("SELECT", "UPDATE")));
        all.put("DefaultPrivileges", new DefaultPrivileges(COLUMN, OTHER, Set.of("SELECT")));
        all.put("AlterRole", new AlterRole(OTHER, false, true, null, "it's"));
        all.put("AlterRole, nothing", new AlterRole(OTHER, null, null, null, null));
        return all;
    }

    @Test
    void saysWhatIsExpected() throws IOException {
        String actual = changes().entrySet().stream()
                .map(entry -> "-- " + entry.getKey() + "\n"
                        + entry.getValue().statements().stream()
                                .map(sql -> sql.readable() + ";\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        try (InputStream in = Objects.requireNonNull(ChangesTest.class.getResourceAsStream("changes.sql"))) {
            assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
