package mathesar.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip file that is safe to open: a directory of bounded size, entries of bounded expansion (APPNOTE.TXT 4.3). */
final class Archive implements Closeable {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_DIRECTORY = 8 << 20;
    private static final int END_RECORD = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws mathesar.errors.AppException if it is broken or made to do harm */
    static Archive open(Path file) throws IOException {
        checkDirectory(file);
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw Refused.bomb();
            }
            return new Archive(zip);
        } catch (ZipException e) {
            throw Refused.broken("ZIP");
        }
    }

    /** The whole directory is kept in memory while the file is open. */
    private static void checkDirectory(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] end = new byte[length];
            file.seek(file.length() - length);
            file.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END_RECORD) {
                    if (Integer.toUnsignedLong(bytes.getInt(at + 12)) > LONGEST_DIRECTORY) {
                        throw Refused.bomb();
                    }
                    return;
                }
            }
        }
        throw Refused.broken("ZIP");
    }

    List<? extends ZipEntry> entries() {
        return Collections.list(zip.entries());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Optional<InputStream> find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(open(entry));
    }

    /** @throws mathesar.errors.AppException if the entry is missing, encrypted or damaged */
    InputStream get(String name) throws IOException {
        return find(name)
                .orElseThrow(() -> Refused.because("The file lacks its part \"" + name + "\"; it is damaged."));
    }

    private InputStream open(ZipEntry entry) throws IOException {
        try {
            return new Expansion(zip.getInputStream(entry), () -> Math.max(1, entry.getCompressedSize()));
        } catch (ZipException e) {
            throw Refused.because("The part \"" + entry.getName() + "\" is encrypted or damaged.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
