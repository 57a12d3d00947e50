package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mathesar.imports.Staging.Staged;
import mathesar.imports.source.Origin;
import mathesar.imports.source.Unpacker;
import org.jspecify.annotations.Nullable;

/** Takes in whatever a person sends, of any format that is known, and keeps it until the import. */
record Arrivals(Staging staging) {
    /** What one reading of a file gave. */
    private static final class Found {
        private @Nullable Analysis analysis;

        Analysis get() {
            if (analysis == null) {
                throw new IllegalStateException("Nothing was read");
            }
            return analysis;
        }
    }

    /**
     * Reads it while it comes in.
     *
     * @param fileName as it was sent, empty for a text
     * @throws mathesar.errors.AppException if it cannot be read; nothing is kept then
     */
    Staged take(long user, String fileName, InputStream content, Reading wanted) throws IOException {
        Path path = staging.newPath();
        Path original = staging.newPath();
        boolean kept = false;
        try {
            Found found = new Found();
            Unpacker unpacker = new Unpacker(fileName);
            boolean more = unpacker.unpack(
                    content, original, (text, origin) -> found.analysis = Intake.take(text, path, wanted, origin));
            Analysis analysis = found.get();
            if (!more || analysis.origin().sheets().size() < 2) {
                Files.deleteIfExists(original);
            }
            Staged staged = staging.add(user, fileName, path, Files.exists(original) ? original : null, analysis);
            kept = true;
            return staged;
        } finally {
            if (!kept) {
                Staging.delete(path);
                Staging.delete(original);
            }
        }
    }

    /** Reads a file that is kept in another way, or another sheet of it. */
    Staged again(Staged staged, Reading wanted) throws IOException {
        Origin origin = staged.analysis().origin();
        Integer sheet = wanted.sheet();
        Path original = staged.original();
        Analysis analysis;
        if (sheet == null || sheet == origin.sheet() || original == null) {
            analysis = Intake.read(staged.path(), wanted, origin);
        } else {
            Found found = new Found();
            new Unpacker(staged.fileName())
                    .again(
                            original,
                            sheet,
                            (text, other) -> found.analysis = Intake.take(text, staged.path(), Reading.DETECT, other));
            analysis = found.get();
        }
        Staged again = staged.with(analysis);
        staging.update(again);
        return again;
    }
}
