package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

class SetupSpecTest {
    private static final String SETUP = "/complete_installation/";

    @Test
    void theFirstAdministratorIsMadeOnce() throws Exception {
        TestServer server = TestServer.startEmpty();
        TestClient visitor = server.anonymous();
        assertThat(visitor.get("/auth/login/").headers().firstValue("Location")).hasValue(SETUP);
        assertThat(visitor.get(SETUP).body()).contains("\"page\":\"setup\"").contains("\"needs_code\":false");
        assertThat(visitor.form(SETUP, fields("boss", "short")).statusCode()).isEqualTo(200);

        List<Callable<HttpResponse<String>>> rush = IntStream.range(0, 50)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> {
                    TestClient client = server.anonymous();
                    client.get(SETUP);
                    return client.form(SETUP, fields("boss" + i, "Quiet-Lake-42"));
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            int made = 0;
            for (Future<HttpResponse<String>> answer : threads.invokeAll(rush)) {
                made += answer.get().headers().firstValue("Location").orElse("").equals("/auth/login/") ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(visitor.get(SETUP).headers().firstValue("Location")).hasValue("/");
        assertThat(visitor.form(SETUP, fields("late", "Quiet-Lake-42"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void fromElsewhereItNeedsTheCodeOfTheLog() {
        TestServer server = TestServer.startEmpty();
        TestClient visitor = server.anonymous();
        visitor.get(SETUP);
        HttpResponse<String> page = visitor.send(visitor.request(SETUP).header("X-Forwarded-For", "198.51.100.7"));
        assertThat(page.body()).contains("\"needs_code\":true");
        HttpResponse<String> answer = visitor.send(visitor.request(SETUP)
                .header("X-Forwarded-For", "198.51.100.7")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRFToken", visitor.cookie("csrftoken").orElseThrow())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "username=boss&password1=Quiet-Lake-42&password2=Quiet-Lake-42&code=AAAA-BBBB-CCCC")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("not the code");
    }

    private static Map<String, String> fields(String username, String password) {
        return Map.of("username", username, "password1", password, "password2", password);
    }
}
