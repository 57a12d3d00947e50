package mathesar.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import mathesar.config.Config;
import mathesar.postgres.Folders;
import org.jspecify.annotations.Nullable;

/**
 * A start in a folder of its own, a few pages and calls, and a stop: from it the Java machine learns which classes and methods a start
 * needs, and keeps them for the next (JEP 483, 514, 515).
 */
final class Rehearsal {
    private static final String LOGIN =
            Base64.getEncoder().encodeToString("rehearsal:rehearsal-only".getBytes(StandardCharsets.UTF_8));
    private static final List<String> CALLS = List.of(
            call(
                    "databases.setup.create_new",
                    "{\"database\": \"rehearsal\", \"sample_data\": [\"ice_cream_employees\"]}"),
            call("databases.configured.list", "{}"),
            call("schemas.list", "{\"database_id\": 1}"));

    private Rehearsal() {}

    static int run() {
        try {
            Path folder = Files.createTempDirectory("mathesar-rehearsal-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Config config = Config.read(
                    List.of(
                            "--data-dir=" + folder,
                            "--port=0",
                            "--admin-username=rehearsal",
                            "--admin-password=rehearsal-only"),
                    Map.of());
            try (Application application = Application.start(config, line -> {})) {
                play(application.address());
            } finally {
                Folders.delete(folder);
            }
            return 0;
        } catch (IOException e) {
            System.err.println("The rehearsal failed: " + e);
            return 1;
        }
    }

    private static void play(String address) throws IOException {
        for (String page : List.of("/auth/login/", "/", "/health/ready")) {
            send(address + page, null);
        }
        for (String call : CALLS) {
            send(address + "/api/rpc/v0/", call);
        }
    }

    private static void send(String address, @Nullable String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Basic " + LOGIN);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String call(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + params + "}";
    }
}
