package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Files of any size pass through in constant memory, one or twenty at once; one that is too large is refused at the first byte too many,
 * and nothing of it stays. {@code -Dupload.megabytes} says how large.
 */
class LargeUploadTest {
    private static final int MEGABYTES = Integer.getInteger("upload.megabytes", 64);
    private static final int AT_ONCE = 20;
    private static final long FLAT = 64L << 20;

    private final TestServer server = TestServer.startWith("--max-upload", MEGABYTES + "MB");
    private final TestClient person = server.admin();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLargeFilePassesInConstantMemory() {
        Uploads.send(person, 1);
        long before = heap();
        CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> Uploads.send(person, MEGABYTES));
        long most = watch(answer) - before;
        report(MEGABYTES + " MB", most);
        assertThat(answer.join().path("rows").asLong()).isEqualTo((long) Uploads.LINES * MEGABYTES);
        assertThat(most).isLessThan(FLAT);
    }

    @Test
    void twentyAtOnceTakeNoMoreEach() {
        int each = Math.max(1, MEGABYTES / AT_ONCE);
        Uploads.send(person, 1);
        long before = heap();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<JsonNode>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Uploads.send(person, each), people))
                    .toList();
            long most = watch(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))) - before;
            report(AT_ONCE + " of " + each + " MB at once", most);
            answers.forEach(
                    answer -> assertThat(answer.join().path("rows").asLong()).isEqualTo((long) Uploads.LINES * each));
            assertThat(most).isLessThan(AT_ONCE * FLAT);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing() {
        long files = files();
        JsonNode error = Uploads.send(person, MEGABYTES + 1).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-30199);
        assertThat(error.path("message").asString())
                .startsWith("The file is larger than ")
                .endsWith("B, which is the most that may be sent (setting max_upload)");
        assertThat(files()).isEqualTo(files);
    }

    private static void report(String what, long most) {
        System.out.printf("upload: %s, heap grown by at most %d MiB%n", what, most >> 20);
    }

    private long files() {
        try (Stream<Path> all = Files.walk(server.folder())) {
            return all.filter(path -> path.toString().endsWith(".staged")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long watch(CompletableFuture<?> work) {
        long most = 0;
        while (!work.isDone()) {
            most = Math.max(most, heap());
            pause();
        }
        return most;
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes in use after a collection. */
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
