package mathesar.sso;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A directory of people, over TLS with a certificate for one name that nobody but itself vouches for. */
final class TestDirectory implements AutoCloseable {
    static final String SERVICE = "cn=mathesar,ou=services,dc=example,dc=com";
    static final String SERVICE_PASSWORD = "service-Word-5";
    static final String PEOPLE = "ou=people,dc=example,dc=com";
    private static final char[] KEY_WORD = "password".toCharArray();

    private final InMemoryDirectoryServer server;
    private final Path caFile;
    private final List<String> binds = new CopyOnWriteArrayList<>();

    /** @param folder for keys */
    TestDirectory(Path folder, String certified) throws LDAPException, GeneralSecurityException, IOException {
        KeyStore keys = keys(folder, certified);
        caFile = folder.resolve("ca.pem");
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        Files.writeString(
                caFile,
                "-----BEGIN CERTIFICATE-----\n"
                        + lines.encodeToString(keys.getCertificate("server").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, KEY_WORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        InetAddress here = InetAddress.getLoopbackAddress();
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=com");
        config.setSchema(null);
        config.addAdditionalBindCredentials(SERVICE, SERVICE_PASSWORD);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig("ldaps", here, 0, context.getServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig("ldap", here, 0, context.getSocketFactory()),
                InMemoryListenerConfig.createLDAPConfig("open", here, 0, null));
        config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
            @Override
            public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
                binds.add(request.getRequest().getBindDN());
            }
        });
        server = new InMemoryDirectoryServer(config);
        put("dn: dc=example,dc=com", "objectClass: domain", "dc: example");
        put("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
        put("dn: ou=groups,dc=example,dc=com", "objectClass: organizationalUnit", "ou: groups");
        server.startListening();
    }

    private static KeyStore keys(Path folder, String certified) throws GeneralSecurityException, IOException {
        Path file = folder.resolve("keys.p12");
        String words = "-genkeypair -alias server -keyalg EC -storetype PKCS12 -dname CN=" + certified
                + " -ext SAN=dns:" + certified + " -keystore " + file + " -storepass " + new String(KEY_WORD);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words.split(" ")));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, KEY_WORD);
        }
        return store;
    }

    private void put(String... lines) throws LDAPException {
        try {
            server.add(lines);
        } catch (LDIFException e) {
            throw new AssertionError(e);
        }
    }

    /** Adds somebody with the name as uid and the address name@example.com. */
    void add(String name, String password, String... groups) throws LDAPException {
        put(
                "dn: " + dn(name),
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "cn: " + name + " Smith",
                "mail: " + name + "@example.com",
                "userPassword: " + password);
        setGroups(name, groups);
    }

    void setGroups(String name, String... groups) throws LDAPException {
        set(name, "memberOf", groups);
    }

    void set(String name, String attribute, String... values) throws LDAPException {
        server.modify(dn(name), new Modification(ModificationType.REPLACE, attribute, values));
    }

    /** Adds a group that names its members itself. */
    void addGroup(String dn, String... names) throws LDAPException {
        put("dn: " + dn, "objectClass: groupOfNames", "description: a group");
        for (String name : names) {
            server.modify(dn, new Modification(ModificationType.ADD, "member", dn(name)));
        }
    }

    static String dn(String name) {
        return "uid=" + name + "," + PEOPLE;
    }

    /** The DNs that anybody has tried to sign in as. */
    List<String> binds() {
        return binds;
    }

    /** @param listener ldaps, ldap (with StartTLS) or open */
    int port(String listener) {
        return server.getListenPort(listener);
    }

    Path caFile() {
        return caFile;
    }

    @Override
    public void close() {
        server.close();
    }
}
