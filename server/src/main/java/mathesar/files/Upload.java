package mathesar.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mathesar.attachments.Attachments;
import mathesar.attachments.FileBackend;
import mathesar.attachments.FileManifest;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Caller;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;

/** {@code POST /files/}: keeps a file and answers with the text for the cell. The cell itself is the caller's to write. */
record Upload(Attachments attachments, FileAccess access) implements Route.Handler {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private record Answer(String result, FileManifest downloadLink) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (!access.allows(exchange)) {
            refuse(exchange, 401, "Unauthorized");
            return;
        }
        FileBackend backend = attachments.standard().orElse(null);
        if (backend == null) {
            refuse(exchange, 503, "No file storage is set up");
            return;
        }
        if (!exchange.caller().signedIn() && !backend.publicForms()) {
            refuse(exchange, 401, "Unauthorized");
            return;
        }
        boolean multipart = exchange.header("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/form-data");
        Stored stored = multipart ? store(exchange, backend) : new Stored();
        if (stored.uri == null) {
            refuse(exchange, 400, stored.tooLarge ? tooLarge(backend) : "No file uploaded");
            return;
        }
        answer(exchange, backend, stored.uri);
    }

    private static Stored store(Exchange exchange, FileBackend backend) throws IOException {
        Stored stored = new Stored();
        boolean visitor = !exchange.caller().signedIn();
        if (!exchange.header("Content-Type").orElse("").startsWith("multipart/form-data")) {
            return stored;
        }
        exchange.parts(part -> {
            Optional<String> name = part.fileName();
            if (part.name().equals("file") && name.isPresent() && stored.uri == null) {
                String uri = backend.uri(folder(exchange.caller()), plain(name.get()));
                boolean whole = copy(part.content(), backend, uri, visitor ? backend.publicLimit() : Long.MAX_VALUE);
                stored.uri = whole ? uri : null;
                stored.tooLarge = !whole;
            }
        });
        return stored;
    }

    /** What became of the body. */
    private static final class Stored {
        private @Nullable String uri;
        private boolean tooLarge;
    }

    private static boolean copy(InputStream from, FileBackend backend, String uri, long limit) throws IOException {
        boolean whole = false;
        try (OutputStream to = backend.create(uri)) {
            byte[] buffer = new byte[1 << 16];
            long left = limit;
            int count = from.read(buffer);
            while (count >= 0 && count <= left) {
                to.write(buffer, 0, count);
                left -= count;
                count = from.read(buffer);
            }
            whole = count < 0;
        } finally {
            if (!whole) {
                backend.delete(uri);
            }
        }
        return whole;
    }

    private void answer(Exchange exchange, FileBackend backend, String uri) {
        String mash = attachments.mash(backend, uri);
        String cell =
                Json.MAPPER.createObjectNode().put("mash", mash).put("uri", uri).toString();
        FileManifest manifest =
                attachments.register(exchange.caller(), List.of(cell)).get(mash);
        exchange.json(
                200,
                new Answer(
                        cell,
                        manifest == null
                                ? FileManifest.of(uri, mash, exchange.caller().baseUrl())
                                : manifest));
    }

    private static String folder(Caller caller) {
        String who = caller.signedIn() ? caller.username().replaceAll("[^\\p{L}\\p{N}@._+-]", "_") : "AnonymousUser";
        return (who.matches("\\.+") ? "_" : who) + "/" + MOMENT.format(Instant.now());
    }

    /** The last segment of a name, without what file systems and headers take amiss. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        String bounded = clean.length() > 120 ? clean.substring(clean.length() - 120) : clean;
        return bounded.isEmpty() || bounded.matches("\\.+") ? "file" : bounded;
    }

    private static String tooLarge(FileBackend backend) {
        double gigabytes = backend.publicLimit() / (double) (1L << 30);
        return String.format(Locale.ROOT, "Max allowed file size is %.1f GB", gigabytes);
    }

    private static void refuse(Exchange exchange, int status, String detail) {
        exchange.json(status, Map.of("detail", detail));
    }
}
