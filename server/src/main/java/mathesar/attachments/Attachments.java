package mathesar.attachments;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.DownloadLinks;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cells that point to files. A cell holds {@code {"mash": …, "uri": …}}; the mash proves that this installation issued the uri, so that
 * nobody can point a cell at somebody else's file.
 */
public final class Attachments {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final AppDatabase records;
    private final Supplier<List<FileBackend>> places;

    /** @param places those in force, asked for with every use */
    public Attachments(AppDatabase records, Supplier<List<FileBackend>> places) {
        this.records = records;
        this.places = places;
    }

    public List<FileBackend> backends() {
        return places.get();
    }

    /** The place new files go to, if one is set up. */
    public Optional<FileBackend> standard() {
        return backends().stream()
                .filter(backend -> backend.key().equals("default"))
                .findFirst();
    }

    /** The place that keeps a uri. */
    public Optional<FileBackend> owner(String uri) {
        return backends().stream().filter(backend -> backend.owns(uri)).findFirst();
    }

    /** The proof for a uri: SHA-256 over secret key, backend key and uri, in hex. */
    public String mash(FileBackend backend, String uri) {
        return records.secrets().mash(backend.key() + uri);
    }

    /** Reads a cell; empty if it holds no file this installation issued. */
    public Optional<FileCell> read(@Nullable String cell) {
        try {
            JsonNode json = cell == null ? JSON.nullNode() : JSON.readTree(cell);
            String uri = json.path("uri").asString("");
            String mash = json.path("mash").asString("");
            boolean issued = backends().stream()
                    .anyMatch(backend -> backend.owns(uri) && mash(backend, uri).equals(mash));
            return issued ? Optional.of(new FileCell(mash, uri)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Lets the caller's session fetch the files of the cells, and tells how; by mash. Cells we did not issue are left out. */
    public Map<String, FileManifest> register(Caller caller, Collection<String> cells) {
        List<FileCell> files = cells.stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String session = caller.session();
        if (session != null && !files.isEmpty()) {
            records.write(s -> {
                files.forEach(file -> DownloadLinks.add(s, session, file.mash(), file.uri()));
                return files;
            });
        }
        Map<String, FileManifest> manifests = new LinkedHashMap<>();
        files.forEach(file -> manifests.put(file.mash(), FileManifest.of(file.uri(), file.mash(), caller.baseUrl())));
        return manifests;
    }

    /** The uri behind a mash, if the caller's session may fetch it. */
    public Optional<String> find(Caller caller, String mash) {
        String session = caller.session();
        return session == null ? Optional.empty() : records.read(s -> DownloadLinks.find(s, session, mash));
    }

    /** A file as a cell holds it. */
    public record FileCell(String mash, String uri) {}
}
