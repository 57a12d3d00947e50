package mathesar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mathesar.http.Route;
import mathesar.rpc.Guard;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks every method and every route there is: nobody gets in who may not. A new one must be for signed-in people, or be named here. */
class GuardsTest {
    private static final int NOT_ALLOWED = -32603;
    private static final Set<String> OPEN_METHODS = Set.of(
            "forms.get",
            "forms.get_answer",
            "forms.logo.get",
            "forms.get_rules",
            "forms.get_source_info",
            "forms.list_related_records",
            "forms.check",
            "forms.submit",
            "forms.update_answer",
            "shares.get",
            "shares.records",
            "system.listMethods",
            "system.methodSignature",
            "system.methodHelp");
    private static final Set<String> OPEN_ROUTES = Set.of(
            "/auth/login/",
            "/auth/logout/",
            "/auth/3rdparty/{what}/",
            "/auth/link/{token}/",
            "/auth/forgotten/",
            "/auth/second_step/",
            "/complete_installation/",
            "/i18n/setlang/",
            "/info/analytics_sample_report/",
            "/shares/forms/{token}",
            "/shares/forms/{token}/",
            "/shares/tables/{token}",
            "/shares/tables/{token}/",
            "/shares/links/{token}",
            "/shares/links/{token}/",
            "/api/rpc/v0/openrpc.json",
            "/api/share/v0/{file}",
            "/health/live",
            "/health/ready",
            // These check for themselves, since a visitor of a shared form may come in.
            "/files/",
            "/files/{mash}/",
            "/files/{mash}/download/",
            "/files/{mash}/thumbnail/");
    private final TestServer server = TestServer.shared();

    @TestFactory
    Stream<DynamicTest> noMethodAnswersAStranger() {
        return server.registry().all().stream()
                .filter(method -> !OPEN_METHODS.contains(method.name()))
                .map(method -> DynamicTest.dynamicTest(method.name(), () -> {
                    assertThat(method.guard()).isNotEqualTo(Guard.ANYONE);
                    assertThat(server.anonymous().error(method.name(), Map.of()))
                            .isEqualTo(NOT_ALLOWED);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noMethodForAdministratorsAnswersOthers() {
        TestClient other = server.other();
        return server.registry().all().stream()
                .filter(method -> method.guard() == Guard.ADMINISTRATOR)
                .map(method -> DynamicTest.dynamicTest(
                        method.name(),
                        () -> assertThat(other.error(method.name(), Map.of())).isEqualTo(NOT_ALLOWED)));
    }

    @TestFactory
    Stream<DynamicTest> noMethodAboutADatabaseAnswersWhoDoesNotWorkOnIt() {
        TestClient other = server.other();
        return server.registry().all().stream()
                .filter(method -> method.guard() == Guard.COLLABORATOR)
                .map(method -> DynamicTest.dynamicTest(method.name(), () -> {
                    Map<String, Object> params = new HashMap<>(Map.of("database_id", 987_654));
                    assertThat(other.error(method.name(), params)).isEqualTo(-28030);
                    assertThat(other.error(method.name(), Map.of())).isEqualTo(-31025);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noRouteServesAStranger() {
        return server.routes().stream()
                .filter(route -> !OPEN_ROUTES.contains(route.path()))
                .map(route -> DynamicTest.dynamicTest(route.verb() + " " + route.path(), () -> {
                    assertThat(route.guard()).isNotEqualTo(Guard.ANYONE);
                    HttpResponse<String> answer = send(route, true);
                    boolean toLogin = answer.statusCode() == 302
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .startsWith("/auth/login/");
                    assertThat(toLogin || answer.statusCode() == 401).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noRouteChangesAnythingWithoutTheToken() {
        return server.routes().stream()
                .filter(route -> !route.verb().equals("GET"))
                .map(route -> DynamicTest.dynamicTest(route.verb() + " " + route.path(), () -> {
                    assertThat(route.tokenFree()).isFalse();
                    assertThat(send(route, false).statusCode()).isEqualTo(403);
                }));
    }

    private HttpResponse<String> send(Route route, boolean token) {
        TestClient stranger = server.anonymous();
        stranger.get("/auth/login/");
        String path = route.path().replaceAll("\\{[^}]+}|<[^>]+>", "1");
        HttpRequest.Builder request = stranger.request(path)
                .header("Content-Type", "application/json")
                .method(
                        route.verb(),
                        HttpRequest.BodyPublishers.ofString(route.verb().equals("GET") ? "" : "{}"));
        if (token) {
            request.header("X-CSRFToken", stranger.cookie("csrftoken").orElse(""));
        }
        return stranger.send(request);
    }
}
