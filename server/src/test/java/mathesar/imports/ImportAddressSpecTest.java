package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that the server fetches, from a real server that the setting allows, and from one that it does not. */
class ImportAddressSpecTest {
    private static final byte[] FILE = "id,name\n1,Ada\n2,Grace\n".getBytes(StandardCharsets.UTF_8);
    private static HttpServer web;
    private static ServerSocket forbidden;
    private static TestServer server;
    private static TestClient admin;

    @BeforeAll
    static void start() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        forbidden = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        forbidden.setSoTimeout(1);
        web.createContext("/people.csv", exchange -> answer(exchange, FILE.length));
        web.createContext("/chunked", exchange -> answer(exchange, 0));
        web.createContext("/moved", exchange -> moved(exchange, "/people.csv"));
        web.createContext("/inside", exchange -> moved(exchange, "http://127.0.0.1:" + forbidden.getLocalPort() + "/"));
        web.createContext("/metadata", exchange -> moved(exchange, "http://169.254.169.254/latest/"));
        web.createContext("/loop", exchange -> moved(exchange, "/loop"));
        web.createContext("/short", exchange -> answer(exchange, FILE.length + 9));
        web.createContext("/large", exchange -> answer(exchange, 5_000));
        web.createContext("/larger", ImportAddressSpecTest::endless);
        web.createContext("/missing", exchange -> exchange.sendResponseHeaders(404, -1));
        web.start();
        server = TestServer.startWith(
                "--import-url-allow", "127.0.0.1:" + web.getAddress().getPort(), "--max-upload", "4KB");
        admin = server.admin();
    }

    @AfterAll
    static void stop() throws IOException {
        web.stop(0);
        forbidden.close();
        server.stop();
    }

    private static void answer(HttpExchange exchange, long length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(FILE);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void moved(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int row = 0; row < 10_000; row++) {
                out.write(FILE);
            }
        }
    }

    private static JsonNode fetch(String address) {
        String url =
                address.startsWith("/") ? "http://127.0.0.1:" + web.getAddress().getPort() + address : address;
        return JsonMapper.shared()
                .readTree(admin.post("/api/import/v0/preview/", Map.of("url", url))
                        .body());
    }

    @Test
    void aFileIsFetchedHoweverItIsSent() {
        for (String path : new String[] {"/people.csv", "/chunked", "/moved"}) {
            JsonNode preview = fetch(path);
            assertThat(preview.path("rows").asInt()).as(preview.toString()).isEqualTo(2);
        }
        assertThat(fetch("/people.csv").path("name").asString()).isEqualTo("people");
    }

    @Test
    void nothingInsideIsCalled() {
        String inside = "http://127.0.0.1:" + forbidden.getLocalPort() + "/";
        assertThat(fetch(inside).toString()).contains("Only the ports 80 and 443");
        assertThat(fetch("/inside").toString()).contains("Only the ports 80 and 443");
        assertThat(fetch("/metadata").toString()).contains("does not lie in the public web");
        assertThat(fetch("http://localhost/").toString()).contains("does not lie in the public web");
        assertThat(fetch("file:///etc/passwd").toString()).contains("http:// or https://");
        assertThatThrownBy(() -> forbidden.accept()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aServerThatMisbehavesIsLeft() {
        assertThat(fetch("/loop").toString()).contains("on and on");
        assertThat(fetch("/missing").toString()).contains("status 404");
        assertThat(fetch("/short").toString()).contains("broke off before the end");
        assertThat(fetch("/large").toString()).contains("larger than");
        assertThat(fetch("/larger").toString()).contains("larger than");
    }
}
