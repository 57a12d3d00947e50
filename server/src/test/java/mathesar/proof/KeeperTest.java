package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first process of the embedded PostgreSQL is killed, after which it does not come back by itself. */
class KeeperTest {
    private static final Duration BACK = Duration.ofSeconds(60);

    @Test
    void aKilledPostgresIsStartedAgain(@TempDir Path folder) throws IOException, InterruptedException {
        TestServer server = TestServer.startIn(Files.createDirectory(folder.resolve("data")));
        try {
            TestClient person = server.admin();
            Path file = server.folder().resolve("postgres/cluster/postmaster.pid");
            ProcessHandle first = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst()))
                    .orElseThrow();
            assertThat(first.destroyForcibly()).isTrue();
            first.onExit().join();

            long start = System.nanoTime();
            // Its backends live on for a moment, so one answer may still be theirs.
            for (int answers = 0; answers < 20; ) {
                answers += person.call("databases.configured.list", Map.of()).has("result") ? 1 : 0;
                assertThat(System.nanoTime() - start).isLessThan(BACK.toNanos());
                Thread.sleep(100);
            }
            System.out.println("keeper: back after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        } finally {
            server.stop();
        }
    }
}
