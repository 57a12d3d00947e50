package mathesar.shares;

import java.time.Instant;
import java.util.List;
import mathesar.access.Access;
import mathesar.access.LinkGate;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.SharedLink;
import mathesar.catalog.Relation;
import mathesar.catalog.Relations;
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
    /**
     * @param columns attnums in the order to be shown; nothing else of the table is ever told
     * @param filter which rows, as for {@code records.list}; null for all. It may use other columns
     * @param order as for {@code records.list}; null for the order of the primary key
     * @param dateColumn which of the columns says when, in the Atom feed and the calendar; null for the first that holds dates
     * @param record whether the link is to one record, which the filter picks, and shows it as such
     * @param password what visitors must say, 4 to 200 characters; null to let in everyone who has the address
     * @param expiresAt when the link ends; null for never
     * @param frameAncestors origins such as {@code https://example.org} whose pages may show the link in a frame
     */
    record Params(
            long databaseId,
            long tableOid,
            String name,
            List<Integer> columns,
            @Shape("shapes.FilterExpr") @Nullable JsonNode filter,
            @Shape("shapes.OrderBy[]") @Nullable JsonNode order,
            @Nullable Integer dateColumn,
            @Nullable Boolean record,
            @Nullable String password,
            @Nullable Instant expiresAt,
            @Nullable List<String> frameAncestors) {
        Params {
            LinkTerms.check(!columns.isEmpty(), "A link shows at least one column");
            LinkTerms.check(
                    !Boolean.TRUE.equals(record) || (filter != null && filter.isObject()),
                    "A link to a record needs a filter that picks it");
            LinkTerms.check(dateColumn == null || columns.contains(dateColumn), "The date column is one that is shown");
        }

        SharedLink.Kind kind() {
            return Boolean.TRUE.equals(record) ? SharedLink.Kind.RECORD : SharedLink.Kind.TABLE;
        }

        LinkTerms terms() {
            return new LinkTerms(name, password, expiresAt, frameAncestors);
        }

        JsonNode definition() {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            columns.stream().distinct().forEach(all.putArray("columns")::add);
            all.set("filter", filter);
            all.set("order", order);
            if (dateColumn != null) {
                all.put("date", dateColumn);
            }
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
        LinkTerms terms = params.terms();
        access.<Integer>read(
                caller,
                params.databaseId(),
                s -> new Relations().<Integer>consistently(s, view -> {
                    SharedRows rows = new SharedRows(view, view.get(params.tableOid()), definition);
                    checkColumns(rows);
                    int found = rows.page(s, view, 2, 0).size();
                    LinkTerms.check(
                            params.kind() == SharedLink.Kind.TABLE || found == 1,
                            "The filter does not pick one record");
                    return found;
                }));
        SharedLink.Subject subject = new SharedLink.Subject(params.kind(), params.tableOid());
        return terms.store(records, gate, caller, params.databaseId(), subject, definition);
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
}
