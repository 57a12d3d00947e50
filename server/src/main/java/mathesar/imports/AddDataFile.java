package mathesar.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mathesar.appdb.DataFile;
import mathesar.appdb.DataFiles;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@code POST /api/db/v0/data_files/}: keeps an uploaded file or a pasted text. */
record AddDataFile(DataFileShelf shelf) implements Route.Handler {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASTE = 64 << 20;
    private static final String NO_SOURCE = "One of file or paste should be specified.";
    private static final Set<String> NO = Set.of("false", "False", "0", "");

    record Sent(@Nullable String paste, @Nullable Boolean header) {}

    /** What came in, part by part; the file is kept as it passes. */
    private static final class Form {
        private @Nullable DataFile file;
        private @Nullable Object refused;
        private boolean hasFile;
        private @Nullable String paste;
        private boolean header = true;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        try {
            Form form = exchange.header("Content-Type").orElse("").startsWith("application/json")
                    ? json(exchange)
                    : form(exchange);
            answer(exchange, form);
        } catch (AppException e) {
            exchange.json(400, errors("Unable to create DataFile. " + e.text()));
        } catch (DataFileShelf.Untabular e) {
            exchange.json(400, errors("Unable to tabulate data."));
        }
    }

    private void answer(Exchange exchange, Form form) throws IOException {
        if (form.hasFile && form.paste != null) {
            drop(form);
            exchange.json(400, errors(Map.of("__all__", List.of("Multiple source fields passed: file, paste."))));
        } else if (!form.hasFile && form.paste == null) {
            exchange.json(400, errors(Map.of("__all__", List.of(NO_SOURCE))));
        } else if (form.refused != null) {
            exchange.json(400, errors(form.refused));
        } else {
            DataFile kept = form.paste != null ? paste(exchange, form.paste, form.header) : form.file;
            if (kept == null) {
                throw new DataFileShelf.Untabular();
            }
            if (kept.header() != form.header) {
                shelf.records().write(s -> {
                    DataFiles.setHeader(s, kept.id(), form.header);
                    return kept;
                });
            }
            exchange.json(201, DataFileAnswer.of(exchange, withHeader(kept, form.header)));
        }
    }

    private void drop(Form form) {
        DataFile file = form.file;
        if (file != null) {
            Staging.delete(shelf.path(file.token()));
        }
    }

    private DataFile paste(Exchange exchange, String text, boolean header) throws IOException {
        InputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return shelf.add(exchange.caller().user(), "", content, Reading.withHeader("UTF-8", header));
    }

    private static Form json(Exchange exchange) throws IOException {
        Form form = new Form();
        try (InputStream body = exchange.body()) {
            Sent sent = Json.MAPPER.readValue(body, Sent.class);
            form.paste = sent.paste();
            form.header = !Boolean.FALSE.equals(sent.header());
        } catch (JacksonException e) {
            form.hasFile = true;
            form.refused = "Unable to create DataFile. The body is not JSON.";
        }
        return form;
    }

    private Form form(Exchange exchange) throws IOException {
        Form form = new Form();
        if (!exchange.header("Content-Type").orElse("").startsWith("multipart/")) {
            return form;
        }
        exchange.parts(part -> {
            Optional<String> name = part.fileName();
            switch (part.name()) {
                case "file" -> {
                    form.hasFile = true;
                    file(exchange, form, name.orElse(""), part.content());
                }
                case "paste" -> form.paste = text(part.content());
                case "header" -> form.header = !NO.contains(text(part.content()));
                default -> {
                    // What is said of the dialect is found out instead.
                }
            }
        });
        return form;
    }

    private void file(Exchange exchange, Form form, String name, InputStream content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content);
        in.mark(1);
        if (in.read() < 0) {
            form.refused = refused("The submitted file is empty.");
            return;
        }
        in.reset();
        if (name.length() > LONGEST_NAME) {
            form.refused = refused("Ensure this filename has at most 100 characters (it has " + name.length() + ").");
            return;
        }
        try {
            form.file = shelf.add(exchange.caller().user(), name.isEmpty() ? "file" : name, in, Reading.DETECT);
        } catch (DataFileShelf.Untabular e) {
            form.refused = "Unable to tabulate data.";
        }
    }

    /** Without the file, no source is left. */
    private static Object refused(String why) {
        return Map.of("file", List.of(why), "__all__", List.of(NO_SOURCE));
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readNBytes(LONGEST_PASTE), StandardCharsets.UTF_8);
    }

    private static DataFile withHeader(DataFile f, boolean header) {
        return new DataFile(
                f.id(),
                f.userId(),
                f.token(),
                f.baseName(),
                f.fileName(),
                f.createdFrom(),
                header,
                f.charset(),
                f.delimiter(),
                f.quotechar(),
                f.escapechar());
    }

    private static Map<String, Object> errors(Object what) {
        return Map.of("errors", what);
    }
}
