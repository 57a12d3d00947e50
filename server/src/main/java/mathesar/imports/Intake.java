package mathesar.imports;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.DiskFull;
import mathesar.imports.source.Origin;
import mathesar.imports.text.Encodings;

/** Keeps what comes in and reads it at the same time. */
final class Intake {
    private static final int SUSPECTS = 1 << 20;
    private static final int PIECE = 1 << 12;

    private Intake() {}

    /**
     * Writes the stream to the path and analyses it as it passes.
     *
     * @throws AppException DiskFull
     */
    static Analysis take(InputStream in, Path path, Reading wanted) throws IOException {
        return take(in, path, wanted, Origin.TEXT);
    }

    /** The same for a text that was made of something else. */
    static Analysis take(InputStream in, Path path, Reading wanted, Origin origin) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            TeeStream tee = new TeeStream(in, file);
            try {
                Analysis analysis = Analyzer.analyze(tee, wanted, origin);
                tee.transferTo(OutputStream.nullOutputStream());
                return analysis;
            } catch (CharacterCodingException e) {
                tee.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            if (DiskFull.is(e)) {
                throw DiskFull.error();
            }
            throw e;
        }
        return again(path, wanted, origin);
    }

    /**
     * Analyses a file that is there.
     *
     * @throws AppException UnicodeDecodeError if it is not in the encoding that was asked for
     */
    static Analysis read(Path path, Reading wanted, Origin origin) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Analyzer.analyze(in, wanted, origin);
        } catch (CharacterCodingException e) {
            return again(path, wanted, origin);
        }
    }

    /** With the encoding judged by those parts of the file that go beyond ASCII. */
    private static Analysis again(Path path, Reading wanted, Origin origin) throws IOException {
        if (wanted.encoding() != null) {
            throw ApiError.UNICODE.error("The file is not in the encoding " + wanted.encoding());
        }
        Charset charset = Encodings.detect(suspects(path));
        try (InputStream in = Files.newInputStream(path)) {
            return Analyzer.analyze(in, wanted.withEncoding(charset.name()), origin);
        } catch (CharacterCodingException e) {
            throw ApiError.UNICODE.error("The encoding of the file cannot be told; please choose it");
        }
    }

    private static byte[] suspects(Path path) throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(path)) {
            int got;
            while (found.size() < SUSPECTS && (got = in.readNBytes(piece, 0, PIECE)) > 0) {
                for (int i = 0; i < got; i++) {
                    if (piece[i] < 0) {
                        found.write(piece, 0, got);
                        break;
                    }
                }
            }
        }
        return found.toByteArray();
    }
}
