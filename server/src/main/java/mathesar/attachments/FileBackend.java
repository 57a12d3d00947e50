package mathesar.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A place that keeps attachments. A uri is its own and starts with its protocol and prefix. */
public interface FileBackend {
    /** The key in the settings, for instance {@code default}. */
    String key();

    /** Whether visitors may upload through a shared form. */
    boolean publicForms();

    /** How many bytes a visitor may upload at once. */
    long publicLimit();

    /** Whether a uri points into this place. */
    boolean owns(String uri);

    /**
     * The uri for a new file.
     *
     * @param folder of the uploader and the moment
     * @param name a plain file name
     */
    String uri(String folder, String name);

    /** Where to write a new file; closing it makes it whole. */
    OutputStream create(String uri) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if it is not there */
    InputStream open(String uri) throws IOException;

    /** In bytes. @throws java.nio.file.NoSuchFileException if it is not there */
    long size(String uri) throws IOException;

    /** From a byte on, counted from 0 and within the file. What follows {@code length} bytes need not be read. */
    InputStream open(String uri, long first, long length) throws IOException;

    /** Removes a file, if it is there. */
    void delete(String uri) throws IOException;
}
