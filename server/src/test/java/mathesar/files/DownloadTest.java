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

    private HttpResponse<String> part(String address, String range, String... more) {
        HttpRequest.Builder request = admin.request(address).header("Range", range);
        if (more.length > 0) {
            request.headers(more);
        }
        return admin.send(request);
    }

    @Test
    void aPartIsSentToWhoAsksForOne() {
        String address = keep("song.mp3", "0123456789".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> whole = admin.get(address);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Length")).isEqualTo("10");
        assertThat(header(whole, "Content-Range")).isEmpty();
        for (String place : List.of(address, address + "download/")) {
            HttpResponse<String> part = part(place, "bytes=2-4");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo("234");
            assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-4/10");
            assertThat(header(part, "Content-Length")).isEqualTo("3");
            assertThat(header(part, "Content-Type")).isEqualTo("audio/mpeg");
            assertThat(header(part, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        }
        assertThat(part(address, "bytes=-2").body()).isEqualTo("89");
        assertThat(part(address, "bytes=7-").body()).isEqualTo("789");
        assertThat(part(address, "bytes=0-1,4-5").body()).isEqualTo("0123456789");
        HttpResponse<String> behind = part(address, "bytes=10-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(header(behind, "Content-Range")).isEqualTo("bytes */10");
        assertThat(behind.body()).doesNotContain("0123");
    }

    @Test
    void aPartOfAnotherVersionIsNotSent() {
        String address = keep("film.mp4", "0123456789".getBytes(StandardCharsets.UTF_8));
        String etag = header(admin.get(address), "ETag");
        assertThat(part(address, "bytes=0-1", "If-Range", etag).body()).isEqualTo("01");
        for (String other : List.of("\"another\"", "W/" + etag, "Mon, 23 Nov 2026 00:00:00 GMT")) {
            HttpResponse<String> whole = part(address, "bytes=0-1", "If-Range", other);
            assertThat(whole.statusCode()).as(other).isEqualTo(200);
            assertThat(whole.body()).isEqualTo("0123456789");
        }
        assertThat(TestServer.shared().other().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyFileAndJsonComeWhole() {
        assertThat(admin.get(keep("none.bin", new byte[0])).statusCode()).isEqualTo(200);
        byte[] json = ("[" + "1,".repeat(5_000) + "1]").getBytes(StandardCharsets.UTF_8);
        assertThat(admin.get(keep("list.json", json)).body()).hasSize(json.length);
    }
}
