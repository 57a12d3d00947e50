package mathesar.shares;

import java.time.Instant;
import java.util.List;
import mathesar.access.Access;
import mathesar.access.LinkGate;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.SharedLink;
import mathesar.appdb.SharedLinks;
import mathesar.catalog.Relation;
import mathesar.catalog.Relations;
import mathesar.errors.ApiError;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code shares.add}: makes a public link to some columns and rows of a table the caller may read; the answer is the only one to hold its token. */
record AddShare(AppDatabase records, Access access, LinkGate gate) implements RpcMethod<AddShare.Params, AddedShare> {
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 4;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LARGEST_DEFINITION = 65_536;

    /**
     * @param columns attnums in the order to be shown; nothing else of the table is ever told
     * @param filter which rows, as for {@code records.list}; null for all. It may use other columns
     * @param order as for {@code records.list}; null for the order of the primary key
     * @param password what visitors must say, 4 to 200 characters; null to let in everyone who has the address
     * @param expiresAt when the link ends; null for never
     */
    record Params(
            long databaseId,
            long tableOid,
            String name,
            List<Integer> columns,
            @Shape("shapes.FilterExpr") @Nullable JsonNode filter,
            @Shape("shapes.OrderBy[]") @Nullable JsonNode order,
            @Nullable String password,
            @Nullable Instant expiresAt) {
        Params {
            check(
                    password == null
                            || (password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD),
                    "The password of a link has 4 to 200 characters");
            check(!name.isBlank() && name.length() <= LONGEST_NAME, "A link needs a name of at most 100 characters");
            check(!columns.isEmpty(), "A link shows at least one column");
            check(expiresAt == null || expiresAt.isAfter(Instant.now()), "A link ends in the future");
        }

        JsonNode definition() {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            columns.stream().distinct().forEach(all.putArray("columns")::add);
            all.set("filter", filter);
            all.set("order", order);
            return all;
        }
    }

    @Override
    public String name() {
        return "shares.add";
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
    public AddedShare call(Caller caller, Params params) {
        JsonNode definition = params.definition();
        check(definition.toString().length() <= LARGEST_DEFINITION, "The filter of the link is too large");
        Collaborator mine = records.read(s -> Collaborators.find(s, caller.user(), params.databaseId()))
                .orElseThrow(() -> ApiError.NO_CONNECTION.error("You have no role on this database"));
        access.<Integer>read(
                caller,
                params.databaseId(),
                s -> new Relations().<Integer>consistently(s, view -> {
                    SharedRows rows = new SharedRows(view.get(params.tableOid()), definition);
                    checkColumns(rows);
                    return rows.page(s, view, 1, 0).size();
                }));
        String password = params.password();
        SharedLink draft = new SharedLink(
                0,
                params.databaseId(),
                params.tableOid(),
                params.name().strip(),
                definition,
                caller.user(),
                mine.configuredRoleId(),
                password == null ? null : gate.hash(password),
                params.expiresAt(),
                Instant.now());
        SharedLinks.Made made = records.write(s -> SharedLinks.add(s, draft));
        return new AddedShare(ShareInfo.of(made.link(), caller), made.token());
    }

    private static void checkColumns(SharedRows rows) {
        Relation relation = rows.relation();
        for (int attnum : SharedRows.attnums(rows.definition())) {
            if (relation.findSelectable(attnum).isEmpty()) {
                throw PostgresCondition.of("42501")
                        .error("You may not read column " + attnum + " of " + relation.name());
            }
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw ApiError.VALUE.error(otherwise);
        }
    }
}
