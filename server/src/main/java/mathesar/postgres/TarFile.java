package mathesar.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Reads the tar format (POSIX.1-1988 "ustar", with GNU's long names) as far as the PostgreSQL archives use it. */
final class TarFile {
    private static final int BLOCK = 512;
    private static final int OWNER_MAY_EXECUTE = 0100;

    private TarFile() {}

    /** Writes every folder, file and link of the archive below the given folder. */
    static void unpack(InputStream tar, Path into) throws IOException {
        String longName = null;
        for (byte[] header = block(tar); header != null && header[0] != 0; header = block(tar)) {
            long size = octal(header, 124, 12);
            if (header[156] == 'L') {
                longName = text(content(tar, size), 0, (int) size);
                continue;
            }
            String name = longName != null ? longName : name(header);
            longName = null;
            write(tar, header, size, inside(into, name));
        }
    }

    private static void write(InputStream tar, byte[] header, long size, Path path) throws IOException {
        switch (header[156]) {
            case '5' -> Files.createDirectories(path);
            case '2' -> Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
            case '0', 0 -> {
                Files.createDirectories(path.getParent());
                Files.write(path, content(tar, size));
                boolean program = (octal(header, 100, 8) & OWNER_MAY_EXECUTE) != 0;
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
            default -> throw new IOException("Unknown kind of entry in the PostgreSQL archive: " + path);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The PostgreSQL archive leaves its folder: " + name);
        }
        return path;
    }

    private static String name(byte[] header) {
        String prefix = header[262] == 0 ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static byte @Nullable [] block(InputStream tar) throws IOException {
        byte[] block = tar.readNBytes(BLOCK);
        return block.length < BLOCK ? null : block;
    }

    private static byte[] content(InputStream tar, long size) throws IOException {
        byte[] content = tar.readNBytes(Math.toIntExact(size));
        if (content.length < size) {
            throw new EOFException("The PostgreSQL archive is cut short");
        }
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        return content;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
