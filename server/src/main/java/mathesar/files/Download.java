package mathesar.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import mathesar.attachments.Attachments;
import mathesar.attachments.FileBackend;
import mathesar.attachments.FileManifest;
import mathesar.http.Exchange;
import mathesar.http.Route;

/**
 * {@code GET /files/<mash>/} shows an attachment, {@code …/download/} saves it. Only for the session that listed its record. Nothing in it
 * can run: no scripts, no frames, no guessing of types.
 */
record Download(Attachments attachments, FileAccess access, boolean asAttachment) implements Route.Handler {
    private static final String PDF = "application/pdf";

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (!access.allows(exchange)) {
            exchange.text(401, "text/html; charset=utf-8", "Unauthorized");
            return;
        }
        Optional<String> uri = attachments.find(exchange.caller(), exchange.pathParam("mash"));
        Optional<FileBackend> backend = uri.flatMap(attachments::owner);
        if (uri.isEmpty() || backend.isEmpty()) {
            notFound(exchange);
            return;
        }
        send(exchange, backend.get(), uri.get());
    }

    private void send(Exchange exchange, FileBackend backend, String uri) throws IOException {
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        String type = FileManifest.mediaType(name);
        try (InputStream file = backend.open(uri)) {
            exchange.status(200);
            exchange.responseHeader("Cache-Control", "private, max-age=31536000, immutable");
            exchange.responseHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            if (PDF.equals(type)) {
                letOurPagesFrame(exchange);
            }
            if (asAttachment) {
                exchange.responseHeader("Content-Disposition", disposition(name));
            }
            try (OutputStream out = exchange.stream(type == null ? "application/octet-stream" : type)) {
                file.transferTo(out);
            }
        } catch (NoSuchFileException e) {
            notFound(exchange);
        }
    }

    /** A PDF is shown by the browser's own viewer, which a sandbox would keep from starting; it has no access to the page around it. */
    private static void letOurPagesFrame(Exchange exchange) {
        exchange.responseHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        exchange.responseHeader("X-Frame-Options", "SAMEORIGIN");
    }

    /** RFC 6266, with a plain name for old clients. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return plain.equals(name) && !name.contains(" ")
                ? "attachment; filename=" + name
                : "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    static void notFound(Exchange exchange) {
        exchange.text(404, "text/html; charset=utf-8", "There is no such file here.");
    }
}
