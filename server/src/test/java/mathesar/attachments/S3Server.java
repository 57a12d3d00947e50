package mathesar.attachments;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A server that speaks the protocol of S3 and checks signatures, in a process of its own, with one bucket. */
final class S3Server implements AutoCloseable {
    static final String BUCKET = "paper-clips";
    static final String ACCESS = "access";
    static final String SECRET = "quite/secret";
    static final String REGION = "eu-north-1";
    private static final Path PROGRAM = Path.of("target/s3/s3proxy-jar-with-dependencies.jar");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final URI address;

    private S3Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param folder for its settings, its log and what it keeps */
    static S3Server start(Path folder) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + freePort());
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.createDirectories(kept.resolve(BUCKET));
        Path settings = folder.resolve("s3.properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=" + address,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + ACCESS,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "jclouds.filesystem.basedir=" + kept));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        PROGRAM.toAbsolutePath().toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3.log").toFile())
                .start();
        S3Server server = new S3Server(process, address);
        server.await(folder);
        return server;
    }

    URI address() {
        return address;
    }

    /** One place, as the settings of Mathesar 0.10 name it. */
    String place(String secret) {
        return """
                {"protocol": "s3", "nickname": "Clips", "prefix": "%s", "kwargs": {"client_kwargs": {"endpoint_url": "%s",
                 "region_name": "%s", "aws_access_key_id": "%s", "aws_secret_access_key": "%s"}}}""".formatted(BUCKET, address, REGION, ACCESS, secret);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void await(Path folder) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!answers()) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new IOException("No S3: " + Files.readString(folder.resolve("s3.log")));
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
