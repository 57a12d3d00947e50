package mathesar.sso;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import mathesar.config.Directory;
import org.jspecify.annotations.Nullable;

/** Lines to a directory: bounded in time, and to the one server whose certificate bears its name. */
final class LdapLine {
    /** For each of: reaching the server, agreeing on TLS, an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private LdapLine() {}

    /** Nobody is signed in on it yet. */
    static LDAPConnection open(Directory to) throws LDAPException, GeneralSecurityException, IOException {
        return switch (to.line()) {
            case TLS -> new LDAPConnection(sockets(to.caFile()), options(), to.host(), to.port());
            case START_TLS -> startTls(to);
            case OPEN -> new LDAPConnection(options(), to.host(), to.port());
        };
    }

    private static LDAPConnection startTls(Directory to) throws LDAPException, GeneralSecurityException, IOException {
        SSLSocketFactory sockets = sockets(to.caFile());
        LDAPConnection line = new LDAPConnection(options(), to.host(), to.port());
        boolean safe = false;
        try {
            ExtendedResult result = line.processExtendedOperation(new StartTLSExtendedRequest(sockets));
            safe = ResultCode.SUCCESS.equals(result.getResultCode());
            if (!safe) {
                throw new LDAPException(result.getResultCode(), "The server refuses StartTLS");
            }
            return line;
        } finally {
            if (!safe) {
                line.close();
            }
        }
    }

    private static LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(PATIENCE.toMillis()));
        options.setResponseTimeoutMillis(PATIENCE.toMillis());
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setBindWithDNRequiresPassword(true);
        options.setSSLSocketVerifier(new PatientVerifier());
        return options;
    }

    /** Agrees on keys, which the library would wait for without end, and checks the server's name. */
    private static final class PatientVerifier extends SSLSocketVerifier {
        private final SSLSocketVerifier names = new HostNameSSLSocketVerifier(true);

        @Override
        public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
            try {
                socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
                socket.startHandshake();
            } catch (IOException e) {
                throw new LDAPException(ResultCode.CONNECT_ERROR, "No TLS with the server: " + e, e);
            }
            names.verifySSLSocket(host, port, socket);
        }
    }

    private static SSLSocketFactory sockets(@Nullable Path caFile) throws GeneralSecurityException, IOException {
        return new PatientSockets(trust(caFile).getSocketFactory(), PATIENCE);
    }

    private static SSLContext trust(@Nullable Path caFile) throws GeneralSecurityException, IOException {
        if (caFile == null) {
            return SSLContext.getDefault();
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = Files.newInputStream(caFile)) {
            int count = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("ca" + count++, one);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
