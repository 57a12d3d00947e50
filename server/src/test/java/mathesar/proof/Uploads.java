package mathesar.proof;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mathesar.rpc.Json;
import mathesar.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** Large files that are made while they are sent. */
final class Uploads {
    private static final String LINE = "123456,some words that fill the line,2024-01-01 10:00:00,12.5,true\n";

    /** How many lines make a megabyte, almost. */
    static final int LINES = (1 << 20) / LINE.length();

    private Uploads() {}

    /** What the preview of a file of so many megabytes answers. */
    static JsonNode send(TestClient person, int megabytes) {
        byte[] block = LINE.repeat(LINES).getBytes(StandardCharsets.UTF_8);
        Stream<InputStream> blocks = IntStream.range(0, megabytes).mapToObj(i -> new ByteArrayInputStream(block));
        InputStream head = text("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.csv\"\r\n\r\n"
                + "n,words,at,price,done\n");
        List<InputStream> all = Stream.of(Stream.of(head), blocks, Stream.of(text("\r\n--b--\r\n")))
                .flatMap(part -> part)
                .toList();
        InputStream body = new SequenceInputStream(Collections.enumeration(all));
        HttpResponse<String> answer = person.send(person.request("/api/import/v0/preview/")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-CSRFToken", person.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)));
        return Json.MAPPER.readTree(answer.body());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
