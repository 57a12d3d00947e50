package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.DataFile;
import mathesar.appdb.DataFiles;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.imports.text.BrokenText;
import mathesar.imports.text.Dialect;
import mathesar.imports.text.Rows;

/** The data files of the API: kept for a day under names nobody can guess. */
record DataFileShelf(AppDatabase records, Path folder) {
    private static final int LOOKED_AT = 10;

    /** A source that is no table. */
    static final class Untabular extends RuntimeException {}

    static DataFileShelf in(AppDatabase records, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DataFileShelf(records, folder);
    }

    /**
     * Keeps a source.
     *
     * @param fileName as sent; empty for pasted text
     * @throws Untabular if its first rows differ in width or it has none
     */
    DataFile add(long user, String fileName, InputStream content, Reading wanted) throws IOException {
        expire();
        String token = Staging.token();
        Path path = path(token);
        boolean kept = false;
        try {
            Analysis analysis = Intake.take(content, path, wanted);
            check(path, analysis);
            DataFile file = new DataFile(
                    0,
                    user,
                    token,
                    FileNames.base(fileName),
                    FileNames.last(fileName),
                    fileName.isEmpty() ? "paste" : "file",
                    analysis.header(),
                    analysis.charset().name(),
                    Dialect.written(analysis.dialect().delimiter()),
                    Dialect.written(analysis.dialect().quote()),
                    Dialect.written(analysis.dialect().escape()));
            DataFile added = records.write(s -> DataFiles.add(s, file));
            kept = true;
            return added;
        } finally {
            if (!kept) {
                Staging.delete(path);
            }
        }
    }

    /** @throws AppException DoesNotExist if the person has no such file */
    DataFile get(long user, long id) {
        return records.read(s -> DataFiles.find(s, user, id))
                .filter(file -> Files.exists(path(file.token())))
                .orElseThrow(() -> ApiError.NOT_FOUND.error("No DataFile matches the given query."));
    }

    /** The rows of a file, from the very first. */
    StagedText open(DataFile file) throws IOException {
        return new StagedText(path(file.token()), Charset.forName(file.charset()), dialect(file));
    }

    static Dialect dialect(DataFile file) {
        return new Dialect(
                Dialect.read(file.delimiter()), Dialect.read(file.quotechar()), Dialect.read(file.escapechar()));
    }

    Path path(String token) {
        return folder.resolve(token + ".data");
    }

    private void expire() {
        List<String> tokens = records.write(DataFiles::expire);
        tokens.forEach(token -> Staging.delete(path(token)));
    }

    private static void check(Path path, Analysis analysis) throws IOException {
        try (StagedText text = new StagedText(path, analysis.charset(), analysis.dialect())) {
            Rows rows = text.rows();
            int width = -1;
            for (int i = 0; i < LOOKED_AT && rows.next(); i++) {
                if (width >= 0 && rows.width() != width) {
                    throw new Untabular();
                }
                width = rows.width();
            }
            if (width < 0) {
                throw new Untabular();
            }
        } catch (BrokenText e) {
            throw new Untabular();
        }
    }
}
