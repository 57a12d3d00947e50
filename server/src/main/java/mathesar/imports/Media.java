package mathesar.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mathesar.appdb.DataFile;
import mathesar.appdb.DataFiles;
import mathesar.http.Exchange;
import mathesar.http.Route;

/** {@code GET /media/<token>/<name>}: an uploaded data file as it came, for the person who uploaded it. With {@code ?dl=<name>} a download. */
record Media(DataFileShelf shelf) implements Route.Handler {
    /** The path of a file's address. */
    static String path(DataFile file) {
        return "/media/" + file.token() + "/" + quote(file.fileName().isEmpty() ? "paste.txt" : file.fileName());
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        long user = exchange.caller().user();
        String token = exchange.pathParam("token");
        Optional<Path> path = shelf.records().read(s -> DataFiles.list(s, user)).stream()
                .filter(file -> file.token().equals(token))
                .map(file -> shelf.path(file.token()))
                .filter(Files::exists)
                .findFirst();
        if (path.isEmpty()) {
            exchange.text(404, "text/plain", "There is no such file here.");
            return;
        }
        exchange.status(200);
        exchange.responseHeader("Cache-Control", "private, no-cache");
        exchange.query("dl")
                .ifPresent(name ->
                        exchange.responseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + quote(name)));
        try (OutputStream out = exchange.stream("text/plain; charset=utf-8")) {
            Files.copy(path.get(), out);
        }
    }

    private static String quote(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
