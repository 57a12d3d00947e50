package mathesar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mathesar.rpc.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A browser or script that talks to the server under test, with cookies of its own. */
public final class TestClient {
    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private long userId;

    TestClient(int port) {
        this.port = port;
    }

    TestClient withUserId(long id) {
        userId = id;
        return this;
    }

    /** The id of the person, where {@link TestServer#other} made it. */
    public long userId() {
        return userId;
    }

    /** Calls a method; the whole answer. */
    public JsonNode call(String method, Map<String, ?> params) {
        ObjectNode request = Json.MAPPER.createObjectNode();
        request.put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", Json.MAPPER.valueToTree(params));
        HttpResponse<String> answer = rpc(request.toString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " was answered with HTTP " + answer.statusCode());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    /** Calls a method that must succeed; its result. */
    public JsonNode result(String method, Map<String, ?> params) {
        JsonNode answer = call(method, params);
        if (answer.has("error")) {
            throw new AssertionError(method + " failed: " + answer.path("error"));
        }
        return answer.path("result");
    }

    /** Calls a method that must fail; the code of the error. */
    public int error(String method, Map<String, ?> params) {
        JsonNode answer = call(method, params);
        if (!answer.has("error")) {
            throw new AssertionError(method + " succeeded: " + answer);
        }
        return answer.path("error").path("code").asInt();
    }

    /** Posts a raw body to the address of calls. */
    public HttpResponse<String> rpc(String body) {
        return send(request("/api/rpc/v0/")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Posts a form with the CSRF token, as a page of ours does. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRFToken", cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts JSON with the CSRF token, as a page of ours does. */
    public HttpResponse<String> post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRFToken", cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofString(
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body))));
    }

    /** A request to be sent with {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return client.send(request.build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
