package mathesar.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.outbound.WebFailure;
import mathesar.outbound.WebReader;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /api/import/v0/preview/}: takes a file (multipart, part {@code file}), a text (JSON {@code {"paste": …}}), or the
 * address of a file (JSON {@code {"url": …}}), keeps it, and answers with what it holds, found while it came in.
 */
record PreviewUpload(Staging staging, WebReader web) implements Route.Handler {
    record Paste(
            @Nullable String paste,
            @Nullable String name,
            @Nullable String url) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        try {
            exchange.json(200, Preview.of(take(exchange)));
        } catch (AppException e) {
            Answers.fail(exchange, 400, e);
        }
    }

    private Staging.Staged take(Exchange exchange) throws IOException {
        String type = exchange.header("Content-Type").orElse("");
        if (!type.startsWith("multipart/")) {
            Paste paste = paste(exchange);
            if (paste.url() != null) {
                return fetch(exchange, paste.url());
            }
            if (paste.paste() == null) {
                throw ApiError.VALUE.error("Send a file, a text as \"paste\", or an address as \"url\"");
            }
            InputStream text = new ByteArrayInputStream(paste.paste().getBytes(StandardCharsets.UTF_8));
            String name = paste.name() == null ? "" : paste.name();
            return keep(exchange, name, text, wanted(exchange).withEncoding("UTF-8"));
        }
        Upload upload = new Upload();
        exchange.parts(part -> {
            Optional<String> name = part.fileName();
            if (part.name().equals("file") && name.isPresent() && upload.staged == null) {
                upload.staged = keep(exchange, FileNames.last(name.get()), part.content(), wanted(exchange));
            }
        });
        if (upload.staged == null) {
            throw ApiError.VALUE.error("The file is missing");
        }
        return upload.staged;
    }

    private Staging.Staged fetch(Exchange exchange, String address) throws IOException {
        try (WebReader.WebFile file = web.read(address)) {
            return keep(exchange, FileNames.last(file.name()), file.content(), wanted(exchange));
        } catch (WebFailure e) {
            throw ApiError.VALUE.error(e.told());
        }
    }

    private static final class Upload {
        private Staging.@Nullable Staged staged;
    }

    private Staging.Staged keep(Exchange exchange, String name, InputStream content, Reading wanted)
            throws IOException {
        return new Arrivals(staging).take(exchange.caller().user(), name, content, wanted);
    }

    private static Paste paste(Exchange exchange) throws IOException {
        try (InputStream body = exchange.body()) {
            return Json.MAPPER.readValue(body, Paste.class);
        } catch (JacksonException e) {
            throw ApiError.PARSE.error("The body is neither a file nor JSON");
        }
    }

    private static Reading wanted(Exchange exchange) {
        return new Reading(
                exchange.query("encoding").orElse(null),
                exchange.query("delimiter").orElse(null),
                exchange.query("quote").orElse(null),
                exchange.query("escape").orElse(null),
                exchange.query("header").map(Boolean::parseBoolean).orElse(null),
                null,
                null);
    }
}
