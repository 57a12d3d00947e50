package mathesar.proof;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mathesar.postgres.Target;

/**
 * Stands between a client and PostgreSQL and listens: how often the server was waited for, and with which statements. It reads
 * the frontend's messages (PostgreSQL's manual, 54.7): a Sync or a simple Query asks for an answer, and the client waits for it if it
 * has sent nothing more. That is looked at before the message is passed on, so no answer can have come in between.
 */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final Target behind;
    private final AtomicInteger trips = new AtomicInteger();
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private Wire(Target behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static Wire to(Target behind) {
        try {
            Wire wire = new Wire(behind);
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Target target() {
        return new Target(
                "127.0.0.1", door.getLocalPort(), behind.database(), behind.role(), behind.password(), "disable");
    }

    void forget() {
        trips.set(0);
        statements.clear();
    }

    int trips() {
        return trips.get();
    }

    /** What was run, but for the bounds of transactions. */
    List<String> statements() {
        return statements.stream()
                .filter(text -> !text.isBlank() && !text.startsWith("BEGIN") && !text.startsWith("COMMIT"))
                .toList();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind.effectivePort());
                Thread.ofVirtual().start(() -> listen(client, server));
                Thread.ofVirtual().start(() -> answer(server, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket server, Socket client) {
        try (server;
                client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // One side has hung up: so do we.
        }
    }

    private void listen(Socket client, Socket server) {
        try (client;
                server) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(server.getOutputStream());
            int length = in.readInt();
            out.writeInt(length);
            out.write(in.readNBytes(length - Integer.BYTES));
            Map<String, String> prepared = new HashMap<>();
            while (true) {
                int kind = in.read();
                if (kind < 0) {
                    return;
                }
                int size = in.readInt();
                byte[] body = in.readNBytes(size - Integer.BYTES);
                note(kind, body, prepared);
                if ((kind == 'S' || kind == 'Q') && in.available() == 0) {
                    trips.incrementAndGet();
                }
                out.write(ByteBuffer.allocate(1 + size)
                        .put((byte) kind)
                        .putInt(size)
                        .put(body)
                        .array());
            }
        } catch (IOException gone) {
            // One side has hung up: so do we.
        }
    }

    private void note(int kind, byte[] body, Map<String, String> prepared) {
        String[] words = new String(body, StandardCharsets.UTF_8).split("\0", 3);
        switch (kind) {
            case 'P' -> prepared.put(words[0], words[1]);
            case 'B' -> statements.add(prepared.getOrDefault(words[1], "?"));
            case 'Q' -> statements.add(words[0]);
            default -> {}
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
