package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mathesar.rpc.Json;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The disk of the server, its PostgreSQL's too, is full in the middle of an import: it is said, nothing is kept, and once there is room
 * the same server goes on. Needs the right to mount a small disk; left out without.
 */
class DiskFullTest {
    private static final int MEGABYTES = 24;
    private static final long LEFT = 12L << 20;
    private static final Duration BACK = Duration.ofSeconds(60);

    private final Path disk = Path.of(System.getProperty("java.io.tmpdir"), "mathesar-small-disk-" + System.nanoTime());

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Files.createDirectories(disk);
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=500m", "mathesar", disk.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        command("umount", "-l", disk.toString());
        Files.delete(disk);
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }

    @Test
    void aFullDiskIsToldAndOvercome() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(disk.resolve("data"));
        TestServer server = TestServer.startIn(folder);
        try {
            TestClient person = server.admin();
            long database = person.result(
                            "databases.setup.create_new", Map.of("database", "small", "sample_data", List.of()))
                    .path("database")
                    .path("id")
                    .asLong();
            String file = Uploads.send(person, MEGABYTES).path("id").asString();
            Path ballast = fill();

            JsonNode refused = Uploads.send(person, MEGABYTES).path("error");
            assertThat(refused.path("message").asString())
                    .isEqualTo("The disk of the server is full; nothing was kept");
            assertThat(staged(folder)).isEqualTo(1);
            JsonNode failed = run(person, database, file).path("error");
            System.out.println("disk full: " + failed.path("message").asString());
            assertThat(failed.path("message").asString()).isNotEmpty();

            Files.delete(ballast);
            awaitReturn(person, database);
            assertThat(tables(person, database).path("result")).isEmpty();
            JsonNode done = run(person, database, file);
            assertThat(done.path("rows").asLong()).as(done.toString()).isEqualTo((long) Uploads.LINES * MEGABYTES);
        } finally {
            server.stop();
        }
    }

    /** Leaves but little room. */
    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(disk).getUsableSpace() > LEFT) {
                out.write(block);
            }
        }
        return ballast;
    }

    private static long staged(Path folder) {
        try (Stream<Path> all = Files.list(folder.resolve("imports/staged"))) {
            return all.filter(path -> path.toString().endsWith(".staged")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tables(TestClient person, long database) {
        return person.call("tables.list", Map.of("database_id", database, "schema_oid", 2200));
    }

    private static void awaitReturn(TestClient person, long database) throws InterruptedException {
        long start = System.nanoTime();
        while (!tables(person, database).has("result")) {
            assertThat(System.nanoTime() - start).isLessThan(BACK.toNanos());
            Thread.sleep(200);
        }
        System.out.println("disk full: back after " + (System.nanoTime() - start) / 1_000_000 + " ms of room");
    }

    private static JsonNode run(TestClient person, long database, String file) {
        String[] lines = person.post(
                        "/api/import/v0/run/",
                        Map.of("id", file, "database_id", database, "schema_oid", 2200, "table_name", "large"))
                .body()
                .split("\n");
        return Json.MAPPER.readTree(lines[lines.length - 1]);
    }
}
