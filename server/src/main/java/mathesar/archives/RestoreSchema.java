package mathesar.archives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.access.Access;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;

/**
 * {@code POST /api/import/v0/schemas/?database_id=…&schema_name=…}: takes the archive of a schema (multipart, part {@code file}) and makes
 * all of it in one transaction, in a new schema or, where there is one of the name, in that. Answers {@link Restore.Done} or
 * {@code {"error": {code, message}}}.
 *
 * @param folder where an archive lies while it is worked on
 */
record RestoreSchema(Access access, Path folder) implements Route.Handler {
    @Override
    public void handle(Exchange exchange) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), "archive", ".staged");
        try {
            receive(exchange, file);
            long databaseId = databaseId(exchange);
            String name = exchange.query("schema_name")
                    .filter(text -> !text.isBlank())
                    .orElse(null);
            Restore.Done done =
                    access.write(exchange.caller(), databaseId, session -> Restore.run(session, file, name));
            exchange.tell("schema_name", done.schemaName());
            exchange.json(200, done);
        } catch (AppException e) {
            Map<String, Object> error = new LinkedHashMap<>(e.data());
            error.put("code", e.code().number());
            error.put("message", e.text());
            exchange.json(e.code() == ApiError.NO_CONNECTION ? 403 : 400, Map.of("error", error));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void receive(Exchange exchange, Path file) throws IOException {
        boolean[] came = {false};
        exchange.parts(part -> {
            if (part.name().equals("file") && part.fileName().isPresent() && !came[0]) {
                came[0] = true;
                try (var out = Files.newOutputStream(file)) {
                    part.content().transferTo(out);
                }
            }
        });
        if (!came[0]) {
            throw ApiError.VALUE.error("The file is missing");
        }
    }

    private static long databaseId(Exchange exchange) {
        String text = exchange.query("database_id").orElse("");
        if (!text.matches("\\d{1,18}")) {
            throw ApiError.TYPE.error("'database_id' must be a whole number");
        }
        return Long.parseLong(text);
    }
}
