package mathesar.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import mathesar.rpc.Json;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

/** What a browser is told of the files that people keep: nothing in them may run, and none may be framed but a PDF by our own pages. */
class DownloadTest {
    private final TestClient admin = TestServer.shared().admin();

    private HttpResponse<String> kept(String name) {
        HttpResponse<String> answer = admin.send(admin.request("/files/")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-CSRFToken", admin.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\n\r\n<script>alert(1)</script>\r\n--b--\r\n")));
        assertThat(answer.statusCode()).isEqualTo(200);
        String cell = Json.MAPPER.readTree(answer.body()).path("result").asString();
        return admin.get("/files/" + Json.MAPPER.readTree(cell).path("mash").asString() + "/");
    }

    private static String header(HttpResponse<String> file, String name) {
        return String.join(", ", file.headers().allValues(name));
    }

    @Test
    void nothingThatPeopleKeepRuns() {
        for (String name : List.of("a.html", "a.svg", "a.xml", "a.txt", "a.bin")) {
            HttpResponse<String> file = kept(name);
            assertThat(header(file, "Content-Security-Policy")).as(name).isEqualTo("default-src 'none'; sandbox");
            assertThat(header(file, "X-Content-Type-Options")).as(name).isEqualTo("nosniff");
            assertThat(header(file, "X-Frame-Options")).as(name).isEqualTo("DENY");
        }
    }

    @Test
    void aPdfIsFramedByOurPagesAlone() {
        HttpResponse<String> file = kept("a.pdf");
        assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(file, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        assertThat(header(file, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
