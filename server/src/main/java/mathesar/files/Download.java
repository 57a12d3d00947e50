package mathesar.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.UUID;
import mathesar.attachments.Attachments;
import mathesar.attachments.FileBackend;
import mathesar.attachments.FileManifest;
import mathesar.http.Exchange;
import mathesar.http.Route;

/**
 * {@code GET /files/<mash>/} shows an attachment, {@code …/download/} saves it. Only for the session that listed its record. Nothing in it
 * can run: no scripts, no frames, no guessing of types. A part of it is sent to who asks for one, so that sound and film can be sought in.
 */
record Download(Attachments attachments, FileAccess access, boolean asAttachment) implements Route.Handler {
    private static final String PDF = "application/pdf";
    private static final String UNKNOWN = "application/octet-stream";
    private static final int BUFFER = 1 << 16;

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
        try {
            long size = backend.size(uri);
            String etag = etag(uri, size);
            Optional<ByteRange> range = range(exchange, etag, size);
            exchange.responseHeader("Accept-Ranges", "bytes");
            exchange.responseHeader("ETag", etag);
            exchange.responseHeader("Cache-Control", "private, max-age=31536000, immutable");
            exchange.responseHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            range.ifPresent(part -> exchange.responseHeader("Content-Range", part.told(size)));
            if (range.filter(ByteRange::isNothing).isPresent()) {
                exchange.text(416, "text/html; charset=utf-8", "The file has nothing there.");
                return;
            }
            if (PDF.equals(type)) {
                letOurPagesFrame(exchange);
            }
            if (asAttachment) {
                exchange.responseHeader("Content-Disposition", disposition(name));
            }
            exchange.status(range.isPresent() ? 206 : 200);
            copy(exchange, backend, uri, range.orElse(new ByteRange(0, size)), type == null ? UNKNOWN : type);
        } catch (NoSuchFileException e) {
            notFound(exchange);
        }
    }

    /** What is kept at a uri never changes; if another program changes it, then most likely its size too. */
    private static String etag(String uri, long size) {
        return "\"" + UUID.nameUUIDFromBytes(uri.getBytes(StandardCharsets.UTF_8)) + "-" + Long.toHexString(size)
                + "\"";
    }

    /** RFC 9110, section 13.1.5: a part of another version than the one the client has is of no use to it. We tell no dates, so none fits. */
    private static Optional<ByteRange> range(Exchange exchange, String etag, long size) {
        boolean same = exchange.header("If-Range").map(etag::equals).orElse(true);
        return same ? exchange.header("Range").flatMap(header -> ByteRange.of(header, size)) : Optional.empty();
    }

    private static void copy(Exchange exchange, FileBackend backend, String uri, ByteRange part, String type)
            throws IOException {
        try (InputStream file = part.isNothing() ? backend.open(uri) : backend.open(uri, part.first(), part.length());
                OutputStream out = exchange.stream(type, part.length())) {
            byte[] buffer = new byte[BUFFER];
            long left = part.length();
            while (left > 0) {
                int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("The file " + uri + " is shorter than it was said to be");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
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
