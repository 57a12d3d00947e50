package mathesar.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;

/** {@code GET /api/import/v0/rejects/{id}/}: the rows an import left out, as CSV, for the person who ran it. */
record DownloadRejects(Staging staging) implements Route.Handler {
    @Override
    public void handle(Exchange exchange) throws IOException {
        Staging.Staged rejects;
        try {
            rejects = staging.get(exchange.caller().user(), exchange.pathParam("id"));
        } catch (AppException e) {
            Answers.fail(exchange, 404, e);
            return;
        }
        String name = URLEncoder.encode(rejects.fileName() + ".csv", StandardCharsets.UTF_8)
                .replace("+", "%20");
        exchange.status(200);
        exchange.responseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        try (OutputStream out = exchange.stream("text/csv; charset=utf-8")) {
            Files.copy(rejects.path(), out);
        }
    }
}
