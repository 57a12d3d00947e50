package mathesar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import mathesar.rpc.Caller;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.Registry;
import mathesar.rpc.RpcMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private static final String RPC = "/api/rpc/v0/";
    private static final String CALL = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"who\"}";
    private static final Identity ANN = new Identity(7L, "ann", false, false, "en");
    private static HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        List<Route> routes = List.of(
                Route.of(
                        "GET",
                        "/page/",
                        Guard.SIGNED_IN,
                        exchange -> exchange.html(200, "<p>" + exchange.caller().username())),
                Route.of("POST", "/page/", Guard.SIGNED_IN, exchange -> exchange.json(200, exchange.form())),
                Route.of("GET", "/admin/", Guard.ADMINISTRATOR, exchange -> exchange.text(200, "text/plain", "yes")),
                Route.of(
                                "GET",
                                "/file/{id}/",
                                Guard.SIGNED_IN,
                                exchange -> exchange.text(200, "text/plain", exchange.pathParam("id")))
                        .refusing(Route.Refusal.STATUS_401),
                Route.of("GET", "/broken/", Guard.ANYONE, exchange -> {
                    throw new IllegalStateException("secret detail");
                }));
        Route unknown = Route.of("GET", "/<path>", Guard.ANYONE, exchange -> exchange.html(404, "nothing"));
        Dispatcher dispatcher =
                new Dispatcher(new Registry(List.of(new Who(), new Much())), (caller, database) -> false);
        server = HttpServer.start(
                HttpSettings.on("127.0.0.1", 0, List.of("127.0.0.1")), routes, unknown, dispatcher, new Known());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void callsAnswerWith200WhateverTheirOutcome() throws Exception {
        HttpResponse<String> answer = send(rpc(CALL));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":\"\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Server-Timing").orElse("")).startsWith("total;dur=");
        assertThat(send(rpc("nonsense")).body()).contains("-32700");
        assertThat(send(rpc("[]")).body()).isEmpty();
        assertThat(send(rpc("")).body()).contains("-32700");
        assertThat(send(rpc(CALL.replace("\"id\":1", "\"id\":[1]"))).body())
                .startsWith("{\"id\":null,")
                .contains("-32600");
    }

    @Test
    void callsNeedAJsonMediaTypeAndPost() throws Exception {
        HttpResponse<String> answer =
                send(request(RPC).header("Content-Type", "text/plain").POST(body(CALL)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(send(request(RPC)).statusCode()).isEqualTo(405);
        assertThat(send(request(RPC)).headers().firstValue("Allow")).hasValue("POST");
        HttpResponse<String> bare = send(request("/api/rpc/v0").POST(body(CALL)));
        assertThat(bare.statusCode()).isEqualTo(301);
        assertThat(bare.headers().firstValue("Location")).hasValue(RPC);
    }

    @Test
    void knowsTheCallerBySessionPasswordAndToken() throws Exception {
        assertThat(send(rpc(CALL).header("Cookie", "sessionid=good")).body()).contains("ann");
        assertThat(send(rpc(CALL).header("Cookie", "sessionid=bad")).body()).contains("\"\"");
        assertThat(send(rpc(CALL).header("Authorization", "Bearer good")).body())
                .contains("ann");
        HttpResponse<String> basic = send(rpc(CALL).header("Authorization", basic("ann:pw:x")));
        assertThat(basic.body()).contains("ann");
        assertThat(basic.headers().allValues("Set-Cookie").getFirst())
                .isEqualTo("sessionid=fresh; Path=/; Max-Age=1209600; SameSite=Lax; HttpOnly");
    }

    @Test
    void pagesOfOtherSitesCannotCall() throws Exception {
        assertThat(send(rpc(CALL).header("Origin", "http://evil.example")).statusCode())
                .isEqualTo(403);
        assertThat(send(rpc(CALL).header("Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(send(rpc(CALL).header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(rpc(CALL).header("Origin", base())).statusCode()).isEqualTo(200);
    }

    @Test
    void unsafeRequestsNeedTheToken() throws Exception {
        String token = "a".repeat(32);
        HttpRequest.Builder bare = form("x=1").header("Cookie", "sessionid=good; csrftoken=" + token);
        assertThat(send(bare).statusCode()).isEqualTo(403);
        HttpRequest.Builder wrong = form("x=1")
                .header("Cookie", "sessionid=good; csrftoken=" + token)
                .header("X-CSRFToken", "b".repeat(32));
        assertThat(send(wrong).statusCode()).isEqualTo(403);
        HttpRequest.Builder header = form("x=1+2%21")
                .header("Cookie", "sessionid=good; csrftoken=" + token)
                .header("X-CSRFToken", token);
        assertThat(send(header).body()).isEqualTo("{\"x\":\"1 2!\"}");
        HttpRequest.Builder field =
                form("csrfmiddlewaretoken=" + token).header("Cookie", "sessionid=good; csrftoken=" + token);
        assertThat(send(field).statusCode()).isEqualTo(200);
        HttpRequest.Builder foreign = form("x=1")
                .header("Cookie", "sessionid=good; csrftoken=" + token)
                .header("X-CSRFToken", token)
                .header("Origin", "http://evil.example");
        assertThat(send(foreign).statusCode()).isEqualTo(403);
    }

    @Test
    void strangersAreRefusedAsTheRouteSays() throws Exception {
        HttpResponse<String> page = send(request("/page/?a=b&c"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue("/auth/login/?next=/page/%3Fa%3Db%26c");
        assertThat(send(request("/file/3/")).statusCode()).isEqualTo(401);
        assertThat(send(request("/file/3/").header("Cookie", "sessionid=good")).body())
                .isEqualTo("3");
        assertThat(send(request("/admin/").header("Cookie", "sessionid=good")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverMustChangeThePasswordCanDoNothingElse() throws Exception {
        HttpResponse<String> answer = send(rpc(CALL).header("Cookie", "sessionid=stale"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/auth/password_reset_confirm/");
        assertThat(send(request("/page/").header("Cookie", "sessionid=stale")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void everyAnswerCarriesTheProtectiveHeaders() throws Exception {
        for (String path : List.of("/page/", "/nowhere", RPC, "/broken/", "/static/none.js")) {
            var headers = send(request(path).header("Cookie", "sessionid=good")).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .contains("default-src")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval");
            assertThat(policy.replace("style-src-attr 'unsafe-inline'", "")).doesNotContain("unsafe-inline");
        }
    }

    @Test
    void tellsNothingOfWhatWentWrongInside() throws Exception {
        HttpResponse<String> answer = send(request("/broken/"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("at mathesar");
    }

    @Test
    void refusesForeignHostNamesAndHugeBodies() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /page/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(send(rpc("\"" + "x".repeat(9 << 20) + "\"")).statusCode()).isEqualTo(400);
    }

    @Test
    void compressesLargeAnswersForThoseWhoTakeIt() throws Exception {
        String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"much\"}";
        HttpResponse<byte[]> packed = client.send(
                rpc(call).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(send(rpc(call)).body());
        }
        HttpResponse<String> small = send(rpc(CALL).header("Accept-Encoding", "gzip"));
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
    }

    private static String base() {
        return "http://127.0.0.1:" + server.port();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    private static HttpRequest.Builder rpc(String json) {
        return request(RPC)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(body(json));
    }

    private static HttpRequest.Builder form(String fields) {
        return request("/page/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body(fields));
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private record Who() implements RpcMethod<NoParams, String> {
        @Override
        public String name() {
            return "who";
        }

        @Override
        public Guard guard() {
            return Guard.ANYONE;
        }

        @Override
        public Class<NoParams> params() {
            return NoParams.class;
        }

        @Override
        public String call(Caller caller, NoParams params) {
            return caller.username();
        }
    }

    private record Much() implements RpcMethod<NoParams, List<String>> {
        @Override
        public String name() {
            return "much";
        }

        @Override
        public Guard guard() {
            return Guard.ANYONE;
        }

        @Override
        public Class<NoParams> params() {
            return NoParams.class;
        }

        @Override
        public List<String> call(Caller caller, NoParams params) {
            return java.util.Collections.nCopies(10_000, "row");
        }
    }

    private static final class Known implements Identities {
        @Override
        public Optional<Identity> ofSession(String key) {
            return Optional.ofNullable(Map.of("good", ANN, "stale", new Identity(8L, "ben", false, true, "en"))
                    .get(key));
        }

        @Override
        public Optional<Identity> ofToken(String token) {
            return token.equals("good") ? Optional.of(ANN) : Optional.empty();
        }

        @Override
        public Optional<SignedIn> signIn(String username, String password, String address) {
            return password.equals("pw:x") ? Optional.of(new SignedIn("fresh", ANN)) : Optional.empty();
        }
    }
}
