package mathesar.rpc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Holds an answer until it is whole: in memory while small, in a temporary file beyond, so that a result of any size needs bounded memory. */
final class SpillBuffer extends OutputStream {
    private static final int IN_MEMORY = 4 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(8 << 10);
    private @Nullable Path file;
    private @Nullable OutputStream spill;
    private boolean empty = true;

    boolean isEmpty() {
        return empty;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        empty &= length == 0;
        if (spill == null && memory.size() + length > IN_MEMORY) {
            file = Files.createTempFile("mathesar-answer-", ".json");
            spill = Files.newOutputStream(file);
            memory.writeTo(spill);
            memory.reset();
        }
        if (spill != null) {
            spill.write(bytes, from, length);
        } else {
            memory.write(bytes, from, length);
        }
    }

    /** Forgets all that was written. */
    void clear() throws IOException {
        close();
        memory.reset();
        empty = true;
    }

    void copyTo(OutputStream out) throws IOException {
        if (spill == null) {
            memory.writeTo(out);
            return;
        }
        spill.flush();
        if (file != null) {
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (spill != null) {
            spill.close();
            spill = null;
        }
        if (file != null) {
            Files.deleteIfExists(file);
            file = null;
        }
    }
}
