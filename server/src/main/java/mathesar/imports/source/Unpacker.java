package mathesar.imports.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import mathesar.imports.text.Encodings;

/** Makes one text of rows out of whatever came in. */
public final class Unpacker {
    private final String fileName;
    private final boolean inside;

    /** @param fileName as it was sent; may be empty */
    public Unpacker(String fileName) {
        this(fileName, false);
    }

    /** @param inside whether it comes out of an archive, and may be none */
    private Unpacker(String fileName, boolean inside) {
        this.fileName = fileName;
        this.inside = inside;
    }

    /** Takes the text on: its rows, and what they were before. */
    @FunctionalInterface
    public interface Taker {
        void take(InputStream text, Origin origin) throws IOException;
    }

    /**
     * Hands delimited text on as it comes in, unpacked if it is packed by gzip; anything else is kept at the path first.
     *
     * @param original where nothing is yet
     * @return whether what came in is at that path now and may be asked for another sheet
     */
    public boolean unpack(InputStream content, Path original, Taker taker) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, Kind.LOOKED_AT);
        Kind kind = kind(in, fileName);
        if (kind == Kind.GZIP) {
            return gunzip(in, original, taker);
        }
        if (kind == Kind.TEXT) {
            taker.take(in, Origin.TEXT);
            return false;
        }
        Files.copy(in, original);
        again(original, 0, taker);
        return true;
    }

    /** Takes a sheet of a file that was kept. */
    public void again(Path original, int sheet, Taker taker) throws IOException {
        try (BufferedInputStream in = open(original)) {
            if (kind(in, fileName) == Kind.ZIP) {
                unzip(original, sheet, taker);
                return;
            }
        }
        try (BufferedInputStream in = open(original);
                Book book = book(original, kind(in, fileName))) {
            write(book, original, sheet, taker);
        }
    }

    private static BufferedInputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), Kind.LOOKED_AT);
    }

    private static Kind kind(BufferedInputStream in, String name) throws IOException {
        in.mark(Kind.LOOKED_AT);
        byte[] start = in.readNBytes(Kind.LOOKED_AT);
        in.reset();
        return Kind.of(start, name);
    }

    private boolean gunzip(BufferedInputStream in, Path original, Taker taker) throws IOException {
        long[] packed = {0};
        InputStream counted = new java.io.FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int got = super.read(bytes, from, length);
                packed[0] += Math.max(0, got);
                return got;
            }
        };
        try {
            InputStream plain = new Expansion(new GZIPInputStream(counted, 1 << 16), () -> Math.max(1, packed[0]));
            BufferedInputStream buffered = new BufferedInputStream(plain, Kind.LOOKED_AT);
            Kind kind = kind(buffered, fileName);
            if (kind == Kind.GZIP || kind == Kind.ZIP) {
                throw Refused.nested();
            }
            return new Unpacker(fileName, true).unpack(buffered, original, taker);
        } catch (ZipException | EOFException e) {
            throw Refused.broken("gzip");
        }
    }

    private void unzip(Path original, int sheet, Taker taker) throws IOException {
        try (Archive archive = Archive.open(original)) {
            if (XlsxBook.is(archive)) {
                write(XlsxBook.of(original, archive), original, sheet, taker);
            } else if (OdsBook.is(archive)) {
                write(OdsBook.of(archive), original, sheet, taker);
            } else if (inside) {
                throw Refused.nested();
            } else {
                entry(archive, original, sheet, taker);
            }
        } catch (ZipException | EOFException e) {
            throw Refused.broken("ZIP");
        }
    }

    /** One of several files, taken as if it had come alone. */
    private static void entry(Archive archive, Path original, int sheet, Taker taker) throws IOException {
        List<String> names = files(archive);
        String name = names.get(checked(sheet, names.size()));
        Path inner = Files.createTempFile(original.toAbsolutePath().getParent(), "entry", ".staged");
        Files.delete(inner);
        try (InputStream in = archive.get(name)) {
            new Unpacker(name, true).unpack(in, inner, (text, origin) -> {
                String format = origin.packed() ? origin.format() + " in ZIP" : "ZIP";
                taker.take(text, new Origin(format, names, sheet, origin.names(), origin.packed()));
            });
        } finally {
            Files.deleteIfExists(inner);
        }
    }

    private static List<String> files(Archive archive) {
        List<String> names = new ArrayList<>();
        for (ZipEntry entry : archive.entries()) {
            String name = entry.getName();
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (!entry.isDirectory() && !last.startsWith(".") && !name.startsWith("__MACOSX/")) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            throw Refused.because("There is no file in the archive.");
        }
        return names;
    }

    private static Book book(Path original, Kind kind) throws IOException {
        return switch (kind) {
            case JSON -> JsonBook.of(original, false);
            case NDJSON -> JsonBook.of(original, true);
            case HTML -> HtmlBook.of(original, charset(original));
            case TEXT, GZIP, ZIP -> throw new IllegalStateException("No book: " + kind);
        };
    }

    private static Charset charset(Path original) throws IOException {
        try (InputStream in = Files.newInputStream(original)) {
            return Encodings.detect(in.readNBytes(1 << 20));
        }
    }

    private static int checked(int sheet, int count) {
        if (sheet < 0 || sheet >= Math.max(1, count)) {
            throw Refused.because("There is no such sheet in the file.");
        }
        return sheet;
    }

    private static void write(Book book, Path original, int sheet, Taker taker) throws IOException {
        checked(sheet, book.sheets().size());
        Path rows = Files.createTempFile(original.toAbsolutePath().getParent(), "rows", ".staged");
        try {
            List<String> names;
            try (RowWriter out = new RowWriter(Files.newOutputStream(rows), Files.size(original))) {
                names = book.write(sheet, out);
            }
            try (InputStream in = Files.newInputStream(rows)) {
                taker.take(in, Origin.of(book, sheet, names));
            }
        } finally {
            Files.deleteIfExists(rows);
        }
    }
}
