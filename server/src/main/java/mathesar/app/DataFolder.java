package mathesar.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mathesar.errors.ApiError;
import org.jspecify.annotations.Nullable;

/** The folder everything is kept in, held by one running program at a time. The system lets go of it when the program ends, however it ends. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws mathesar.errors.AppException if another program holds the folder, or it cannot be made or written */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw ApiError.OPERATIONAL.error("another Mathesar is running on the data folder " + path
                        + "; stop it, or choose another folder with --data-dir");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw ApiError.OPERATIONAL.error(
                    "the data folder " + path + " cannot be used (" + e + "); choose another with --data-dir");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
