package mathesar.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import mathesar.errors.AppException;

/**
 * Reads files of the public web. A name is resolved once and the connection goes to the very machine that was checked; every redirect
 * is checked anew; no cookie, proxy or credential is ever sent.
 *
 * @param allowed hosts, or {@code host:port}, that may be called though they lie in the own network or listen elsewhere
 * @param largest most bytes that are taken
 */
public record WebReader(List<String> allowed, long largest, Duration connecting, Duration silence, Duration whole) {
    private static final int REDIRECTS = 5;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    /** With the times of a patient reader: ten seconds to connect, half a minute of silence, half an hour in all. */
    public static WebReader of(List<String> allowed, long largest) {
        return new WebReader(
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList(),
                largest,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(30));
    }

    /**
     * A file that comes in; to be closed.
     *
     * @param content throws {@link WebFailure} if it breaks off, is too large or too slow
     */
    public record WebFile(String name, InputStream content) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /**
     * Asks for it, following redirects.
     *
     * @throws AppException ValueError if the address may not be called
     * @throws WebFailure if the server cannot be reached or answers otherwise than with a file
     */
    public WebFile read(String address) throws IOException {
        Target target = Target.of(address, allowed, InetAddress::getAllByName);
        long deadline = System.nanoTime() + whole.toNanos();
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Socket socket = connect(target);
            boolean handed = false;
            try {
                Answer answer = ask(socket, target, deadline);
                if (answer.status() == 200) {
                    handed = true;
                    return new WebFile(WebNames.of(target, answer), answer.body(largest));
                }
                target = target.next(onward(answer), allowed, InetAddress::getAllByName);
            } finally {
                if (!handed) {
                    socket.close();
                }
            }
        }
        throw new WebFailure("The server leads on and on, and never to a file");
    }

    private static String onward(Answer answer) throws WebFailure {
        String location = answer.header("location");
        if (!MOVED.contains(answer.status()) || location == null) {
            throw new WebFailure("The server answered with status " + answer.status() + " instead of a file");
        }
        return location;
    }

    private Socket connect(Target target) throws WebFailure {
        Socket socket = new Socket(java.net.Proxy.NO_PROXY);
        try {
            socket.connect(new InetSocketAddress(target.machine(), target.port()), (int) connecting.toMillis());
            socket.setSoTimeout((int) silence.toMillis());
            return target.secure() ? secured(socket, target) : socket;
        } catch (IOException e) {
            closeQuietly(socket);
            throw new WebFailure("The server “" + target.host() + "” cannot be reached", e);
        }
    }

    private static Socket secured(Socket socket, Target target) throws IOException {
        SSLSocket secure =
                (SSLSocket) trust().getSocketFactory().createSocket(socket, target.host(), target.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** The authorities that this Java machine trusts. */
    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The failure that led here is told instead.
        }
    }

    /** HTTP/1.1 with one request to a connection (RFC 9112, 9.6), so that nothing of one answer can pass for another. */
    private Answer ask(Socket socket, Target target, long deadline) throws IOException {
        String request = "GET " + target.request() + " HTTP/1.1\r\nHost: " + target.authority()
                + "\r\nUser-Agent: Mathesar\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Answer.read(
                    new TimedStream(new BufferedInputStream(socket.getInputStream(), 1 << 16), socket, deadline));
        } catch (WebFailure e) {
            throw e;
        } catch (IOException e) {
            throw new WebFailure("The server “" + target.host() + "” broke the connection off", e);
        }
    }
}
