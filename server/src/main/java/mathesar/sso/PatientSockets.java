package mathesar.sso;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** Sockets for TLS that wait so long for the other side and no longer, while they agree on keys too. */
final class PatientSockets extends SSLSocketFactory {
    private final SSLSocketFactory inner;
    private final int millis;

    PatientSockets(SSLSocketFactory inner, Duration patience) {
        this.inner = inner;
        this.millis = Math.toIntExact(patience.toMillis());
    }

    private Socket patient(Socket socket) throws IOException {
        socket.setSoTimeout(millis);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return inner.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return inner.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return patient(inner.createSocket());
    }

    @Override
    public Socket createSocket(Socket beneath, String host, int port, boolean autoClose) throws IOException {
        return patient(inner.createSocket(beneath, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return patient(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return patient(inner.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return patient(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return patient(inner.createSocket(host, port, from, fromPort));
    }
}
