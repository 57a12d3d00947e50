import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** One kept connection to the product, as light as that of pgbench, so that the client costs neither side more than the other. */
final class Wire implements AutoCloseable {
    /** A page has more bytes than this, an error fewer. */
    private static final int LEAST = 500;

    private final Product product;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private byte[] request = {};
    private final byte[] buffer = new byte[1 << 16];

    Wire(Product product) throws Exception {
        this.product = product;
        URI address = URI.create(product.address);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** Prepares the call that {@link #call} sends. */
    Wire of(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head("POST", "/api/rpc/v0/", "application/json", bytes.length);
        request = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, request, head.length, bytes.length);
        return this;
    }

    /** Sends the call and reads the whole answer; returns its size. */
    long call() throws IOException {
        out.write(request);
        long size = answer(OutputStream.nullOutputStream());
        if (size < LEAST) {
            throw new IOException("An answer of " + size + " bytes is no page");
        }
        return size;
    }

    /** Fetches an address and throws the body away; returns its size. */
    long get(String path) throws Exception {
        out.write(head("GET", path, "text/plain", 0));
        return answer(OutputStream.nullOutputStream());
    }

    /** Posts JSON and returns the body of the answer. */
    String post(String path, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write(head("POST", path, "application/json", bytes.length));
        out.write(bytes);
        return text();
    }

    /** Uploads a file as a form does. When the last byte has gone, the clock is set; returns the body of the answer. */
    String upload(String path, Path file, AtomicLong lastByte) throws Exception {
        byte[] before = ("--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--bench--\r\n".getBytes(StandardCharsets.UTF_8);
        long length = before.length + Files.size(file) + after.length;
        out.write(head("POST", path, "multipart/form-data; boundary=bench", length));
        out.write(before);
        Files.copy(file, out);
        out.write(after);
        lastByte.set(System.nanoTime());
        return text();
    }

    private byte[] head(String verb, String path, String type, long length) throws Exception {
        return (verb + " " + path + " HTTP/1.1\r\nHost: " + URI.create(product.address).getAuthority()
                        + "\r\nContent-Type: " + type + (path.startsWith("/auth/") ? "" : "\r\nCookie: " + product.cookies())
                        + "\r\nX-CSRFToken: " + Product.TOKEN + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String text() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        answer(body);
        return body.toString(StandardCharsets.UTF_8);
    }

    private long answer(OutputStream to) throws IOException {
        String status = line();
        long length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        if (!status.contains(" 200")) {
            throw new IOException(status);
        }
        return length >= 0 ? pass(length, to) : chunks(to);
    }

    private long chunks(OutputStream to) throws IOException {
        long all = 0;
        for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
            all += pass(size, to);
            line();
        }
        line();
        return all;
    }

    private long pass(long length, OutputStream to) throws IOException {
        for (long left = length; left > 0; ) {
            int got = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (got < 0) {
                throw new IOException("The answer ended early");
            }
            to.write(buffer, 0, got);
            left -= got;
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The connection ended");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
