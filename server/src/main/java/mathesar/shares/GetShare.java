package mathesar.shares;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mathesar.appdb.SharedLink;
import mathesar.errors.AppException;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code shares.get}: what a link shows, for everyone who has its token. */
record GetShare(ShareDoor door) implements RpcMethod<GetShare.Params, GetShare.Shown> {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 4;

    /** @param password where the link asks for one */
    record Params(String token, @Nullable String password) {}

    /** A column on show. @param key of its cells. @param alias by which a chart names it; null in tables. @param type as PostgreSQL names it, without modifiers */
    @ApiName("SharedColumn")
    record ShownColumn(int key, @Nullable String alias, String name, String type) {}

    /**
     * Rows of a link, or a text of a dashboard.
     *
     * @param show {@code table}, {@code record}, {@code chart}, {@code number} or {@code text}
     * @param width in twelfths of the page. @param height in rows of the page
     * @param columns empty for a text, and for what cannot be read any more
     * @param chart how the chart is drawn
     * @param broken whether its rows cannot be read any more
     */
    @ApiName("SharedPart")
    record ShownPart(
            String show,
            @Nullable String title,
            @Nullable String text,
            int width,
            int height,
            List<ShownColumn> columns,
            @Shape("unknown") @Nullable JsonNode chart,
            boolean broken) {}

    /** What visitors are told of a link. @param kind {@code table}, {@code record}, {@code exploration}, {@code chart} or {@code dashboard} */
    @ApiName("SharedTable")
    record Shown(
            String name,
            String kind,
            List<ShownPart> parts,
            @Nullable Instant expiresAt) {}

    @Override
    public String name() {
        return "shares.get";
    }

    @Override
    public Guard guard() {
        return Guard.ANYONE;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Shown call(Caller caller, Params params) {
        return door.open(new ShareDoor.Visit(params.token(), params.password(), caller.address()), GetShare::shown);
    }

    private static Shown shown(ShareDoor.Opened open) {
        JsonNode parts = open.link().definition().path("parts");
        List<ShownPart> shown = new ArrayList<>();
        if (parts.isMissingNode()) {
            String show = open.link().subject().kind() == SharedLink.Kind.RECORD ? "record" : "table";
            shown.add(new ShownPart(show, null, null, WIDTH, HEIGHT, columns(open, 0), null, false));
        }
        for (JsonNode part : parts) {
            shown.add(part(open, part, shown.size(), parts.size() == 1));
        }
        SharedLink link = open.link();
        return new Shown(link.name(), link.subject().kind().name().toLowerCase(Locale.ROOT), shown, link.expiresAt());
    }

    /** One part among many that cannot be read must not take the others with it. */
    private static ShownPart part(ShareDoor.Opened open, JsonNode part, int at, boolean alone) {
        List<ShownColumn> columns = List.of();
        boolean broken = false;
        if (part.has("query")) {
            try {
                columns = columns(open, at);
            } catch (AppException e) {
                if (alone) {
                    throw e;
                }
                broken = true;
            }
        }
        return new ShownPart(
                part.path("show").asString("table"),
                part.path("title").asString(null),
                part.path("text").asString(null),
                part.path("width").asInt(WIDTH),
                part.path("height").asInt(HEIGHT),
                columns,
                part.get("chart"),
                broken);
    }

    private static List<ShownColumn> columns(ShareDoor.Opened open, int part) {
        return open.result(part).columns().stream()
                .map(column -> new ShownColumn(column.key(), column.alias(), column.name(), column.type()))
                .toList();
    }
}
