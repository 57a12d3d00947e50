package mathesar.shares;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mathesar.access.Access;
import mathesar.access.LinkGate;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Dashboards;
import mathesar.appdb.Explorations;
import mathesar.appdb.SharedLink;
import mathesar.catalog.Relations;
import mathesar.query.PlannedResult;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code shares.add_results}: makes a public link to results: of a saved exploration, as rows or as a chart, or of the tiles of a dashboard.
 * The link keeps what it shows: others may change the exploration, but not what the link reads with its maker's role.
 */
record AddResultsShare(AppDatabase records, Access access, PlannedResult.Planner planner, LinkGate gate)
        implements RpcMethod<AddResultsShare.Params, AddedShare> {
    private static final int MOST_PARTS = 60;
    private static final Set<String> SHOWN = Set.of("table", "chart", "number", "text");

    /**
     * @param kind {@code exploration}, {@code chart} or {@code dashboard}
     * @param subjectId of the saved exploration or the dashboard that the link belongs to, and ends with
     * @param parts what is shown, one for an exploration or a chart, up to 60 for a dashboard
     * @param password as in {@code shares.add}
     * @param expiresAt when the link ends; null for never
     * @param frameAncestors as in {@code shares.add}
     */
    record Params(
            long databaseId,
            String kind,
            long subjectId,
            String name,
            @Shape("shapes.SharePart[]") JsonNode parts,
            @Nullable String password,
            @Nullable Instant expiresAt,
            @Nullable List<String> frameAncestors) {
        Params {
            LinkTerms.check(
                    Set.of("exploration", "chart", "dashboard").contains(kind),
                    "A link shows an exploration, a chart or a dashboard");
            boolean fits =
                    parts.isArray() && !parts.isEmpty() && parts.size() <= (kind.equals("dashboard") ? MOST_PARTS : 1);
            LinkTerms.check(fits, "A link shows one result, that of a dashboard up to 60");
            for (JsonNode part : parts) {
                String show = part.path("show").asString("");
                LinkTerms.check(SHOWN.contains(show), "A part is shown as table, chart, number or text");
                LinkTerms.check(
                        show.equals("text")
                                ? part.path("text").isString()
                                : part.path("query").isObject(),
                        "A part has a text or a query");
            }
        }

        SharedLink.Subject subject() {
            return new SharedLink.Subject(SharedLink.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), subjectId);
        }
    }

    @Override
    public String name() {
        return "shares.add_results";
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
        LinkTerms terms = new LinkTerms(params.name(), params.password(), params.expiresAt(), params.frameAncestors());
        records.read(s -> params.kind().equals("dashboard")
                ? Dashboards.get(s, params.databaseId(), params.subjectId())
                : Explorations.get(s, params.databaseId(), params.subjectId()));
        access.<Integer>read(
                caller,
                params.databaseId(),
                s -> new Relations().<Integer>consistently(s, view -> {
                    for (JsonNode part : params.parts()) {
                        if (part.has("query")) {
                            new SharedExploration(planner, part, view).page(s, view, 1, 0);
                        }
                    }
                    return 0;
                }));
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        params.parts().forEach(definition.putArray("parts")::add);
        return terms.store(records, gate, caller, params.databaseId(), params.subject(), definition);
    }
}
