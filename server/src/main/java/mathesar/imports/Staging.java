package mathesar.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import org.jspecify.annotations.Nullable;

/**
 * Files between upload and import, under names nobody can guess, each only for the person who sent it. A file goes when it was
 * imported or given up, after a day, and when the server starts.
 */
final class Staging {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Map<String, Staged> all = new ConcurrentHashMap<>();

    /**
     * A file that waits.
     *
     * @param fileName as it was sent, empty for a text
     * @param path of the text of rows
     * @param original what the text was made of, where it can be asked for another sheet
     */
    record Staged(
            String id,
            long user,
            String fileName,
            Path path,
            @Nullable Path original,
            Instant since,
            Analysis analysis) {
        Staged with(Analysis other) {
            return new Staged(id, user, fileName, path, original, since, other);
        }

        /** Proposed for the table: the sheet's name where there are several, else the file's. */
        String name() {
            List<String> sheets = analysis.origin().sheets();
            return sheets.size() > 1
                    ? FileNames.base(sheets.get(analysis.origin().sheet()))
                    : FileNames.base(fileName);
        }
    }

    /** @param folder made if there is none; what is in it is removed */
    Staging(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.staged")) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path for a new file; nothing is there yet. */
    Path newPath() {
        expire();
        return folder.resolve(token() + ".staged");
    }

    Staged add(long user, String fileName, Path path, @Nullable Path original, Analysis analysis) {
        String id = path.getFileName().toString().replace(".staged", "");
        Staged staged = new Staged(id, user, fileName, path, original, Instant.now(), analysis);
        all.put(id, staged);
        return staged;
    }

    /** @throws AppException DoesNotExist if the person has no such file waiting */
    Staged get(long user, String id) {
        Staged staged = all.get(id);
        if (staged == null || staged.user() != user) {
            throw ApiError.NOT_FOUND.error("This file is not waiting for import any more; please upload it again");
        }
        return staged;
    }

    void update(Staged staged) {
        all.replace(staged.id(), staged);
    }

    void discard(Staged staged) {
        all.remove(staged.id());
        delete(staged.path());
        Path original = staged.original();
        if (original != null) {
            delete(original);
        }
    }

    private void expire() {
        Instant oldest = Instant.now().minus(LIFE);
        all.values().stream().filter(s -> s.since().isBefore(oldest)).toList().forEach(this::discard);
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String token() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
