package mathesar.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import mathesar.rpc.Json;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

/** What a browser is told of the files that people keep: nothing in them may run, and none may be framed but a PDF by our own pages. */
class DownloadTest {
    private final TestClient admin = TestServer.shared().admin();

    private HttpResponse<String> kept(String name) {
        return admin.get(keep(name, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
    }

    /** Its address. */
    private String keep(String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = admin.send(admin.request("/files/")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-CSRFToken", admin.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(answer.statusCode()).isEqualTo(200);
        String cell = Json.MAPPER.readTree(answer.body()).path("result").asString();
        return "/files/" + Json.MAPPER.readTree(cell).path("mash").asString() + "/";
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

    @Test
    void aPageOfPicturesIsDrawnFewAtATime() throws IOException, InterruptedException, ExecutionException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "png", picture);
        String address = keep("large.png", picture.toByteArray()) + "thumbnail/?height=100";
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> views = Collections.nCopies(24, () -> admin.get(address));
            for (Future<HttpResponse<String>> view : people.invokeAll(views)) {
                assertThat(view.get().statusCode()).isEqualTo(200);
                assertThat(header(view.get(), "Content-Type")).isEqualTo("image/png");
                assertThat(header(view.get(), "Cache-Control")).contains("immutable");
            }
        }
    }
}
