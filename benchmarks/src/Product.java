import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built product, running on a data folder, with a way to its API and one to its PostgreSQL. */
final class Product implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "benchmarks-only";

    final HttpClient http = HttpClient.newHttpClient();
    final Process process;
    final String address;
    /** From the command to the line that says it is ready. */
    final long startMillis;

    private final Path folder;

    private Product(Process process, String address, long startMillis, Path folder) {
        this.process = process;
        this.address = address;
        this.startMillis = startMillis;
        this.folder = folder;
    }

    static Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory("mathesar-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder;
    }

    static Product start(Path folder) throws IOException {
        return start(folder, "");
    }

    /** @param javaOptions for the Java machine, after those of the launcher */
    static Product start(Path folder, String javaOptions) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./mathesar", "--port=0", "--data-dir=" + folder);
        builder.environment().put("MATHESAR_BUILD", "never");
        builder.environment().merge("MATHESAR_JAVA_OPTIONS", javaOptions, (given, ours) -> given + " " + ours);
        builder.environment().put("MATHESAR_ADMIN_USERNAME", "bench");
        builder.environment().put("MATHESAR_ADMIN_PASSWORD", PASSWORD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        long begin = System.nanoTime();
        Process process = builder.start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("ready at ")) {
                String address = line.replaceAll(".*ready at (\\S+).*", "$1");
                return new Product(process, address, (System.nanoTime() - begin) / 1_000_000, folder);
            }
        }
        throw new IOException("The product did not start");
    }

    /** Creates a database and returns its id. */
    long createDatabase(String name) throws Exception {
        return call("databases.setup.create_new", JSON.createObjectNode().put("database", name))
                .path("database")
                .path("id")
                .asLong();
    }

    JsonNode call(String method, JsonNode params) throws Exception {
        JsonNode answer = JSON.readTree(send(request(method, params)));
        if (answer.has("error")) {
            throw new IOException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
    }

    private String session;

    static String body(String method, JsonNode params) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("jsonrpc", "2.0")
                .put("id", 1)
                .put("method", method)
                .set("params", params));
    }

    /** What a signed-in browser sends along. */
    synchronized String cookies() throws Exception {
        if (session == null) {
            session = signIn();
        }
        return "sessionid=" + session + "; csrftoken=" + TOKEN;
    }

    /** A connection that makes this call again and again. */
    Wire wire(String method, JsonNode params) throws Exception {
        return new Wire(this).of(body(method, params));
    }

    HttpRequest request(String method, JsonNode params) throws Exception {
        String body = body(method, params);
        return HttpRequest.newBuilder(URI.create(address + "/api/rpc/v0/"))
                .header("Content-Type", "application/json")
                .header("Cookie", cookies())
                .header("X-CSRFToken", TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    static final String TOKEN = "b".repeat(32);

    /** The first call carries the password and begins a session. */
    private String signIn() throws Exception {
        String login = Base64.getEncoder().encodeToString(("bench:" + PASSWORD).getBytes());
        HttpRequest first = HttpRequest.newBuilder(URI.create(address + "/api/rpc/v0/"))
                .header("Content-Type", "application/json")
                .header("Cookie", "csrftoken=" + TOKEN)
                .header("X-CSRFToken", TOKEN)
                .header("Authorization", "Basic " + login)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get_self\"}"))
                .build();
        HttpResponse<String> answer = http.send(first, HttpResponse.BodyHandlers.ofString());
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("sessionid="))
                .map(cookie -> cookie.replaceAll("sessionid=([^;]*).*", "$1"))
                .findFirst()
                .orElseThrow(() -> new IOException("No session: " + answer.statusCode() + " " + answer.body()));
    }

    byte[] send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** The same server, without the product in between. */
    Connection direct(String database) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + database, "mathesar", postgresPassword());
    }

    String postgresPort() throws IOException {
        return Files.readString(folder.resolve("postgres/port")).strip();
    }

    String postgresPassword() throws IOException {
        return Files.readString(folder.resolve("postgres/password")).strip();
    }

    long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
