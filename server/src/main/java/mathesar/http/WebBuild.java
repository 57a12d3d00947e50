package mathesar.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the documents that load the built web program; the build's manifest tells its file names (Vite, "Backend Integration"). */
public final class WebBuild {
    private static final String BOOT = "src/app/theme-boot.js";

    private final StaticFiles files;
    private final JsonNode manifest;
    private final String boot;

    /** @param folder where the build lies, or null for the class path */
    public WebBuild(@Nullable Path folder) {
        files = new StaticFiles(folder);
        manifest = read("manifest.json").map(Json.MAPPER::readTree).orElseGet(Json.MAPPER::createObjectNode);
        boot = manifest.has(BOOT)
                ? read(manifest.path(BOOT).path("file").asString("")).orElse("")
                : "";
    }

    /**
     * A document.
     *
     * @param entry the module that runs it, as the manifest names it
     * @param dataId id of the element that holds the data as JSON
     * @param noScript what is shown where scripts do not run, as HTML
     */
    public record Document(String entry, String title, String language, String dataId, Object data, String noScript) {}

    /** The document as HTML; the nonce marks its inline scripts. */
    public String render(Document document, String nonce) {
        JsonNode entry = manifest.path(document.entry());
        StringBuilder html = new StringBuilder(2048);
        html.append("<!doctype html>\n<html lang=\"")
                .append(Html.escape(document.language()))
                .append("\" dir=\"")
                .append(Languages.direction(document.language()))
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\">")
                .append("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/static/favicon.svg\">")
                .append("<meta property=\"csp-nonce\" nonce=\"")
                .append(nonce)
                .append("\"><title>")
                .append(Html.escape(document.title()))
                .append("</title>");
        if (!boot.isEmpty()) {
            html.append("<script nonce=\"")
                    .append(nonce)
                    .append("\">")
                    .append(boot)
                    .append("</script>");
        }
        Set<String> chunks = new LinkedHashSet<>();
        Set<String> styles = new LinkedHashSet<>();
        collect(entry, chunks, styles);
        styles.forEach(file -> html.append("<link rel=\"stylesheet\" href=\"/static/")
                .append(Html.escape(file))
                .append("\">"));
        chunks.forEach(file -> html.append("<link rel=\"modulepreload\" href=\"/static/")
                .append(Html.escape(file))
                .append("\">"));
        html.append("</head><body><div id=\"app\"></div><noscript>")
                .append(document.noScript())
                .append("</noscript><script id=\"")
                .append(document.dataId())
                .append("\" type=\"application/json\">")
                .append(Html.json(document.data()))
                .append("</script>");
        if (entry.has("file")) {
            html.append("<script type=\"module\" nonce=\"")
                    .append(nonce)
                    .append("\" src=\"/static/")
                    .append(Html.escape(entry.path("file").asString("")))
                    .append("\"></script>");
        }
        return html.append("</body></html>").toString();
    }

    /** The chunks an entry needs at once, and the style sheets of all of them. */
    private void collect(JsonNode entry, Set<String> chunks, Set<String> styles) {
        List<JsonNode> waiting = new ArrayList<>(List.of(entry));
        Set<String> seen = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            JsonNode chunk = waiting.removeFirst();
            chunk.path("css").forEach(file -> styles.add(file.asString("")));
            for (JsonNode name : chunk.path("imports")) {
                if (seen.add(name.asString(""))) {
                    JsonNode imported = manifest.path(name.asString(""));
                    chunks.add(imported.path("file").asString(""));
                    waiting.add(imported);
                }
            }
        }
    }

    private Optional<String> read(String name) {
        try {
            Optional<URL> file = files.find(name);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = file.get().openStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
