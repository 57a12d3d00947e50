package mathesar.imports.source;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Many texts by number, kept in a file, so that no number of them fills the heap: first all are added, then they are asked for. */
final class SpilledTexts implements Closeable {
    private static final ValueLayout.OfLong PLACE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int RECENT = 1 << 12;

    private final Path texts;
    private final Path places;
    private final DataOutputStream textOut;
    private final DataOutputStream placeOut;
    private final Arena arena = Arena.ofShared();
    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private final long[] recentAt = new long[RECENT];
    private @Nullable MemorySegment textBytes;
    private @Nullable MemorySegment placeBytes;
    private long end;
    private long count;

    /** @param beside a file in whose folder there is room */
    SpilledTexts(Path beside) throws IOException {
        Path folder = beside.toAbsolutePath().getParent();
        texts = Files.createTempFile(folder, "texts", ".staged");
        places = Files.createTempFile(folder, "places", ".staged");
        textOut = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(texts), 1 << 16));
        placeOut = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(places), 1 << 16));
        placeOut.writeLong(0);
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        textOut.write(bytes);
        end += bytes.length;
        placeOut.writeLong(end);
        count++;
    }

    /** No more are added. */
    void seal() throws IOException {
        textOut.close();
        placeOut.close();
        textBytes = map(texts);
        placeBytes = map(places);
    }

    private MemorySegment map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /** The text with this number, from 0; null if there is none. */
    @Nullable
    String find(long number) {
        MemorySegment at = placeBytes;
        MemorySegment bytes = textBytes;
        if (number < 0 || number >= count || at == null || bytes == null) {
            return null;
        }
        int slot = (int) (number % RECENT);
        String known = recent[slot];
        if (known != null && recentAt[slot] == number) {
            return known;
        }
        long from = at.get(PLACE, number * Long.BYTES);
        long to = at.get(PLACE, (number + 1) * Long.BYTES);
        byte[] copy = bytes.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
        String text = new String(copy, StandardCharsets.UTF_8);
        if (text.length() < 1024) {
            recent[slot] = text;
            recentAt[slot] = number;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        textOut.close();
        placeOut.close();
        arena.close();
        Files.deleteIfExists(texts);
        Files.deleteIfExists(places);
    }
}
