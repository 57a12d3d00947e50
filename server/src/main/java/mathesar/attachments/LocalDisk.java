package mathesar.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Attachments in a folder of the data folder: {@code file://files/<folder>/<name>}. */
public record LocalDisk(String key, Path root, boolean publicForms, long publicLimit) implements FileBackend {
    private static final String PREFIX = "file://files/";

    @Override
    public boolean owns(String uri) {
        return uri.startsWith(PREFIX);
    }

    @Override
    public String uri(String folder, String name) {
        return PREFIX + folder + "/" + name;
    }

    @Override
    public OutputStream create(String uri) throws IOException {
        Path file = path(uri);
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(file);
    }

    @Override
    public InputStream open(String uri) throws IOException {
        return Files.newInputStream(path(uri));
    }

    @Override
    public long size(String uri) throws IOException {
        return Files.size(path(uri));
    }

    @Override
    public InputStream open(String uri, long first, long length) throws IOException {
        SeekableByteChannel file = Files.newByteChannel(path(uri));
        return Channels.newInputStream(file.position(first));
    }

    @Override
    public void delete(String uri) throws IOException {
        Files.deleteIfExists(path(uri));
    }

    /** The file of a uri; one that would leave the folder is not there. */
    private Path path(String uri) throws NoSuchFileException {
        Path file = root.resolve(uri.substring(PREFIX.length())).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new NoSuchFileException(uri);
        }
        return file;
    }
}
