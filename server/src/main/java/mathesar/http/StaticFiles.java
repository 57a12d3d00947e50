package mathesar.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mathesar.rpc.Guard;
import org.jspecify.annotations.Nullable;

/** The built web program, with the compressed variants made when it was built. Names with a hash are kept by browsers for good. */
final class StaticFiles {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*){0,8}");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("map", "application/json; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"));

    private final @Nullable Path folder;

    StaticFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    Route route() {
        return Route.of("GET", "/static/<path>", Guard.ANYONE, this::handle);
    }

    /** A file of the built web program, if it is there. */
    Optional<URL> find(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        if (folder != null) {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        }
        return Optional.ofNullable(StaticFiles.class.getResource("/static/" + name));
    }

    private void handle(Exchange exchange) throws IOException {
        String name = exchange.pathParam("path");
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        Optional<URL> plain = type == null ? Optional.empty() : find(name);
        if (plain.isEmpty() || type == null) {
            exchange.html(404, Notices.document("Not found", "There is nothing at this address."));
            return;
        }
        exchange.responseHeader(
                "Cache-Control", name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        exchange.responseHeader("Vary", "Accept-Encoding");
        send(exchange, type, smallest(exchange, name, plain.get()));
    }

    private URL smallest(Exchange exchange, String name, URL plain) throws IOException {
        String accepted = exchange.header("Accept-Encoding").orElse("");
        for (Map.Entry<String, String> coding : Map.of("br", ".br", "gzip", ".gz").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            Optional<URL> variant =
                    accepted.contains(coding.getKey()) ? find(name + coding.getValue()) : Optional.empty();
            if (variant.isPresent()) {
                exchange.responseHeader("Content-Encoding", coding.getKey());
                return variant.get();
            }
        }
        return plain;
    }

    private static void send(Exchange exchange, String type, URL file) throws IOException {
        URLConnection connection = file.openConnection();
        String etag = "\"" + Long.toHexString(connection.getLastModified()) + "-"
                + Long.toHexString(connection.getContentLengthLong()) + "\"";
        try (InputStream in = connection.getInputStream()) {
            exchange.responseHeader("ETag", etag);
            if (exchange.header("If-None-Match").orElse("").equals(etag)) {
                exchange.status(304);
                return;
            }
            exchange.responseHeader("Content-Length", Long.toString(connection.getContentLengthLong()));
            try (OutputStream out = exchange.stream(type)) {
                in.transferTo(out);
            }
        }
    }
}
