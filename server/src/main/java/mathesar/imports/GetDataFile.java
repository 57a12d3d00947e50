package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import mathesar.appdb.DataFile;
import mathesar.appdb.DataFiles;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code GET} and {@code PATCH /api/db/v0/data_files/<id>/}: one of one's own files; only its header flag can change. */
record GetDataFile(DataFileShelf shelf) implements Route.Handler {
    @Override
    public void handle(Exchange exchange) throws IOException {
        DataFile file;
        try {
            file = shelf.get(exchange.caller().user(), id(exchange));
        } catch (AppException e) {
            exchange.json(404, Map.of("errors", e.text()));
            return;
        }
        if (exchange.method().equals("PATCH")) {
            patch(exchange, file);
        } else {
            exchange.json(200, DataFileAnswer.of(exchange, file));
        }
    }

    private void patch(Exchange exchange, DataFile file) throws IOException {
        JsonNode sent = body(exchange);
        if (!sent.isObject() || sent.size() != 1 || !sent.path("header").isBoolean()) {
            exchange.json(405, Map.of("errors", "Method \"PATCH\" allowed only for header."));
            return;
        }
        shelf.records().write(s -> {
            DataFiles.setHeader(s, file.id(), sent.path("header").booleanValue());
            return file;
        });
        exchange.json(200, DataFileAnswer.of(exchange, shelf.get(file.userId(), file.id())));
    }

    private static JsonNode body(Exchange exchange) throws IOException {
        try (InputStream body = exchange.body()) {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return Json.MAPPER.nullNode();
        }
    }

    private static long id(Exchange exchange) {
        String id = exchange.pathParam("id");
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }
}
