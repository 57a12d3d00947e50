package mathesar.shell;

import java.util.List;
import java.util.stream.Stream;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.SharedLinks;
import mathesar.http.Exchange;
import mathesar.http.Languages;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.Guard;
import tools.jackson.databind.node.ObjectNode;

/** The addresses of the web program: all are answered with the same document. */
public final class ShellApi {
    private static final List<String> PATHS = List.of(
            "/",
            "/profile/",
            "/administration/",
            "/administration/users/",
            "/administration/users/new/",
            "/administration/users/{id}/",
            "/administration/audit/",
            "/administration/update/",
            "/administration/settings/",
            "/db/{id}/",
            "/db/{id}/<rest>");
    private static final String APP = "src/app/main.tsx";
    private static final String SHARE = "src/share/main.tsx";
    private static final String NO_SCRIPT = "<h1>Mathesar</h1><p>Mathesar needs JavaScript.</p>";

    private final CommonData data;
    private final VisitorSessions visitors;
    private final AppDatabase records;
    private final WebBuild web;

    /** @param dispatcher answers the calls whose results the document carries, as the caller */
    public ShellApi(Dispatcher dispatcher, AppDatabase records, WebBuild web, ShellFacts facts) {
        this.data = new CommonData(dispatcher, records.target(), facts);
        this.visitors = new VisitorSessions(records);
        this.records = records;
        this.web = web;
    }

    public List<Route> routes() {
        Stream<Route> pages = PATHS.stream().map(path -> Route.of("GET", path, Guard.SIGNED_IN, e -> show(e, 200)));
        Stream<Route> forms = Stream.of("/shares/forms/{token}", "/shares/forms/{token}/")
                .map(path -> Route.of("GET", path, Guard.ANYONE, this::showForm));
        Stream<Route> tables = Stream.of(
                        "/shares/tables/{token}",
                        "/shares/tables/{token}/",
                        "/shares/links/{token}",
                        "/shares/links/{token}/")
                .map(path -> Route.of("GET", path, Guard.ANYONE, this::showLink));
        return Stream.of(pages, forms, tables).flatMap(routes -> routes).toList();
    }

    /** For addresses nothing is at: the program says so in its own words. */
    public Route unknown() {
        return Route.of("GET", "/<path>", Guard.SIGNED_IN, exchange -> show(exchange, 404));
    }

    private void show(Exchange exchange, int status) {
        exchange.csrfToken();
        answer(exchange, status, APP, data.of(exchange.caller(), exchange.path()));
    }

    /** A visitor of a shared form needs a session, to upload files and to see them again. */
    private void showForm(Exchange exchange) {
        visitors.ensure(exchange);
        exchange.csrfToken();
        answer(exchange, 200, SHARE, data.ofVisitor(exchange.caller()));
    }

    /** A visitor of a public link only reads, and needs no session. Who may frame it says the link. */
    private void showLink(Exchange exchange) {
        List<String> origins = records.read(s -> SharedLinks.framedBy(s, exchange.pathParam("token")));
        exchange.htmlFramedBy(origins, document(exchange, SHARE, data.ofVisitor(exchange.caller())));
    }

    private void answer(Exchange exchange, int status, String entry, ObjectNode json) {
        exchange.html(status, document(exchange, entry, json));
    }

    private String document(Exchange exchange, String entry, ObjectNode json) {
        WebBuild.Document document =
                new WebBuild.Document(entry, "Mathesar", Languages.of(exchange), "common-data", json, NO_SCRIPT);
        return web.render(document, exchange.nonce());
    }
}
