package mathesar.roles;

import java.util.Arrays;
import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Attributes;
import mathesar.catalog.Roles;
import mathesar.catalog.Tables;
import mathesar.ddl.CreatePolicy;
import mathesar.ddl.Expressions;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code tables.policies.add}: lets rows of a table in, for some roles or everyone. */
record AddPolicy(Access access) implements RpcMethod<AddPolicy.Params, RowSecurityChange> {
    /**
     * @param command what it rules
     * @param roleOids whom it is for; none for everyone
     * @param userAttnum the column that holds the name of the role a row belongs to, so that each role gets its own rows;
     *     none for all rows
     * @param condition what a row must meet, in the caller's own words; instead of userAttnum
     * @param restrictive whether it only takes rows away that other policies let in
     * @param preview true only tries it out and tells the statements
     */
    record Params(
            long tableOid,
            long databaseId,
            String policyName,

            @Shape("\"ALL\" | \"SELECT\" | \"INSERT\" | \"UPDATE\" | \"DELETE\"")
            String command,

            @Nullable List<Long> roleOids,
            @Nullable Integer userAttnum,
            @Nullable String condition,
            @Nullable Boolean restrictive,
            @Nullable Boolean preview) {}

    @Override
    public String name() {
        return "tables.policies.add";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public RowSecurityChange call(Caller caller, Params params) {
        return RowSecurityChange.make(
                access,
                caller,
                params.databaseId(),
                params.tableOid(),
                Boolean.TRUE.equals(params.preview()),
                s -> new CreatePolicy(
                        Tables.name(s, params.tableOid()),
                        Identifier.of(params.policyName()),
                        Boolean.TRUE.equals(params.restrictive()),
                        command(params.command()),
                        roles(s, params.roleOids()),
                        condition(s, params)));
    }

    private static CreatePolicy.Command command(String word) {
        return Arrays.stream(CreatePolicy.Command.values())
                .filter(one -> one.name().equals(word))
                .findAny()
                .orElseThrow(() -> PostgresCondition.of("42601").error("policies cannot rule \"" + word + "\""));
    }

    private static List<Identifier> roles(Session s, @Nullable List<Long> oids) {
        return oids == null
                ? List.of()
                : oids.stream().map(oid -> Roles.name(s, oid)).toList();
    }

    private static Sql condition(Session s, Params params) {
        Integer column = params.userAttnum();
        String written = params.condition();
        if (written != null) {
            return Sql.of("{}", Expressions.read(written));
        }
        return column == null
                ? Sql.of("(true)")
                : Sql.of(
                        "({} = CURRENT_USER)",
                        Attributes.of(s, params.tableOid()).name(column));
    }
}
