package mathesar.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running server writes of itself: {@code postmaster.pid}, with the process on line 1 and the port on line 4 (manual, 66.1). */
final class PidFile {
    private static final int PORT_LINE = 3;

    private final Path file;

    PidFile(Path cluster) {
        this.file = cluster.resolve("postmaster.pid");
    }

    /** The port of the server if one is running; nothing if the file is missing or was left by one that died. */
    Optional<Integer> findPort() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= PORT_LINE
                    || !isAlive(Long.parseLong(lines.getFirst().strip()))) {
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().command().map(c -> c.contains("postgres")).orElse(true))
                .isPresent();
    }
}
