package mathesar.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mathesar.rpc.Json;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Attachments in a bucket, on a real server that checks every signature. */
class S3StorageTest {
    private static final int PART = 5 << 20;

    @TempDir
    static @Nullable Path folder;

    private static @Nullable S3Server server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = S3Server.start(folder());
    }

    @AfterAll
    static void stop() {
        server().close();
    }

    @Test
    void anUploadedFileLiesInTheBucketAndComesBack() throws IOException {
        TestServer mathesar =
                TestServer.startWith("--file-storage", "{\"default\": " + server().place(S3Server.SECRET) + "}");
        TestClient admin = mathesar.admin();
        HttpResponse<String> answer = upload(admin, "Zähler & co.txt", "three clips");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode cell = Json.MAPPER.readTree(
                Json.MAPPER.readTree(answer.body()).path("result").asString());
        assertThat(cell.path("uri").asString())
                .startsWith("s3://" + S3Server.BUCKET + "/admin/")
                .endsWith("/Zähler & co.txt");
        String address = "/files/" + cell.path("mash").asString() + "/";
        assertThat(admin.get(address + "download/").body()).isEqualTo("three clips");
        HttpResponse<String> part =
                admin.send(admin.request(address + "download/").header("Range", "bytes=6-10"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("clips");
        assertThat(mathesar.other().get(address).statusCode()).isEqualTo(404);
        try (InputStream kept =
                bucket(server().place(S3Server.SECRET)).open(cell.path("uri").asString())) {
            assertThat(kept).hasContent("three clips");
        }
        mathesar.stop();
    }

    @Test
    void aLargeFileGoesInParts() throws IOException {
        S3Bucket plain = (S3Bucket) bucket(server().place(S3Server.SECRET));
        S3Bucket bucket =
                new S3Bucket(plain.key(), plain.prefix() + "/deep", plain.endpoint(), plain.signature(), true, 1, PART);
        byte[] bytes = new byte[2 * PART + 12_345];
        new Random(1).nextBytes(bytes);
        String uri = bucket.uri("someone/now", "large+file (1).bin");
        try (OutputStream out = bucket.create(uri)) {
            for (int from = 0; from < bytes.length; from += 1 << 16) {
                out.write(bytes, from, Math.min(1 << 16, bytes.length - from));
            }
        }
        try (InputStream in = bucket.open(uri)) {
            assertThat(Arrays.equals(in.readAllBytes(), bytes)).isTrue();
        }
        assertThat(bucket.size(uri)).isEqualTo(bytes.length);
        try (InputStream in = bucket.open(uri, PART - 3, 10)) {
            assertThat(in.readNBytes(10)).isEqualTo(Arrays.copyOfRange(bytes, PART - 3, PART + 7));
        }
        bucket.delete(uri);
        bucket.delete(uri);
        assertThatThrownBy(() -> bucket.size(uri)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> bucket.open(uri)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsWrongIsSaidWithoutTheSecret() {
        TestServer mathesar =
                TestServer.startWith("--file-storage", "{\"default\": " + server().place("another secret") + "}");
        HttpResponse<String> answer = upload(mathesar.admin(), "a.txt", "a");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("HTTP 403").doesNotContain("another");
        mathesar.stop();
    }

    @Test
    void theFileIsReadAnewWhenItChanges() throws IOException {
        Path file = folder().resolve("file_storage.yml");
        LocalDisk disk = new LocalDisk("default", folder(), true, 1);
        FileStorage storage = new FileStorage(file, "{\"default\": " + server().place("x") + "}", disk);
        assertThat(keys(storage)).containsExactly("default", "default");
        Files.writeString(
                file, "other:\n  protocol: s3\n  prefix: /b/\n  kwargs: {key: k, secret: s}\nwrong: {protocol: ftp}\n");
        assertThat(keys(storage)).containsExactly("other", "default");
        assertThat(storage.get().getFirst().owns("s3://b/x")).isTrue();
        assertThat(storage.get().getFirst().owns("s3://bb/x")).isFalse();
        Files.writeString(file, "{{");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(storage.get()).containsExactly(disk);
    }

    private static List<String> keys(FileStorage storage) {
        return storage.get().stream().map(FileBackend::key).toList();
    }

    private static FileBackend bucket(String place) {
        return new FileStorage(
                        folder().resolve("none.yml"),
                        "{\"default\": " + place + "}",
                        new LocalDisk("default", folder(), true, 1))
                .get()
                .getFirst();
    }

    private static HttpResponse<String> upload(TestClient client, String name, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                + content + "\r\n--x--\r\n";
        return client.send(client.request("/files/")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-CSRFToken", client.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Path folder() {
        return java.util.Objects.requireNonNull(folder);
    }

    private static S3Server server() {
        return java.util.Objects.requireNonNull(server);
    }
}
