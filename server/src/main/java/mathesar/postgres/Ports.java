package mathesar.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import mathesar.errors.ApiError;
import org.jspecify.annotations.Nullable;

/** Chooses a free port below 32768, where Linux begins to hand out ports to outgoing connections. */
final class Ports {
    private static final int FIRST = 20000;
    private static final int END = 32768;
    private static final int TRIES = 200;

    private Ports() {}

    /** The port written in the file. */
    static @Nullable Integer find(Path file) throws IOException {
        return Files.exists(file) ? Integer.valueOf(Files.readString(file).strip()) : null;
    }

    /** The port written in the file if it is still free; else a new one, which is written there. */
    static int remembered(Path file) throws IOException {
        Integer known = find(file);
        if (known != null && isFree(known)) {
            return known;
        }
        int port = choose();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int choose() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw ApiError.OPERATIONAL.error(
                "No free port between " + FIRST + " and " + END + " for the embedded PostgreSQL");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
