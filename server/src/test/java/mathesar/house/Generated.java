package mathesar.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/** Files of the repository that are written by the code they describe. */
public final class Generated {
    private Generated() {}

    /**
     * Fails if the file differs from what the code says now. With {@code -Dgenerate=true} it writes the file instead.
     *
     * @param name from the root of the repository
     */
    public static void check(String name, String content) {
        Path file = Path.of("..").resolve(name);
        try {
            if (Boolean.getBoolean("generate")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
                return;
            }
            String there = Files.exists(file) ? Files.readString(file) : "";
            if (!there.equals(content)) {
                Assertions.fail(name
                        + " is stale: the code says something else now. Run `make generate` and commit the result.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
