package mathesar.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** What comes from a server, until the time is over: a server that drips byte by byte is not waited for for ever. Closing ends the connection. */
final class TimedStream extends FilterInputStream {
    private final Socket socket;
    private final long deadline;

    /** @param deadline by {@link System#nanoTime} */
    TimedStream(InputStream in, Socket socket, long deadline) {
        super(in);
        this.socket = socket;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new WebFailure("The server is too slow: the time for reading is over");
        }
        try {
            return super.read(bytes, from, length);
        } catch (SocketTimeoutException e) {
            throw new WebFailure("The server fell silent", e);
        } catch (WebFailure e) {
            throw e;
        } catch (IOException e) {
            throw new WebFailure("The server broke the connection off", e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
