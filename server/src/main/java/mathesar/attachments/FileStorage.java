package mathesar.attachments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The places for attachments, as {@code file_storage.yml} or a setting names them, in the shape of Mathesar 0.10; the data folder comes
 * last, so that it takes new files unless another place is called {@code default}. The file is read anew when it has changed.
 */
public final class FileStorage implements Supplier<List<FileBackend>> {
    private static final Logger LOG = LoggerFactory.getLogger(FileStorage.class);
    private static final long STANDARD_PUBLIC_LIMIT = 1L << 30;

    private final Path file;
    private final @Nullable String setting;
    private final FileBackend disk;
    private volatile @Nullable Read last;

    /** What was read, of the file in which state. */
    private record Read(String state, List<FileBackend> backends) {}

    /**
     * @param file need not exist; it wins over the setting
     * @param setting JSON; null without
     */
    public FileStorage(Path file, @Nullable String setting, FileBackend disk) {
        this.file = file;
        this.setting = setting;
        this.disk = disk;
    }

    @Override
    public List<FileBackend> get() {
        String state = state();
        Read known = last;
        if (known == null || !known.state.equals(state)) {
            known = new Read(state, read());
            last = known;
        }
        return known.backends;
    }

    private String state() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private List<FileBackend> read() {
        List<FileBackend> all = new ArrayList<>();
        try {
            JsonNode places = Files.exists(file)
                    ? new YAMLMapper().readTree(Files.readString(file))
                    : JsonMapper.shared().readTree(setting == null ? "{}" : setting);
            places.properties().forEach(place -> {
                String problem = problem(place.getValue());
                if (problem.isEmpty()) {
                    all.add(bucket(place.getKey(), place.getValue()));
                } else {
                    LOG.warn("The place \"{}\" for attachments is left out: {}", place.getKey(), problem);
                }
            });
        } catch (IOException | JacksonException e) {
            LOG.warn("The places for attachments cannot be read; they stay in the data folder");
        }
        all.add(disk);
        return List.copyOf(all);
    }

    private static String problem(JsonNode place) {
        if (!place.path("protocol").asString("").equals("s3")) {
            return "its protocol is not s3";
        }
        if (place.path("prefix").asString("").replaceAll("^/+|/+$", "").isEmpty()) {
            return "it has no prefix, which names the bucket";
        }
        if (text(place, "aws_access_key_id", "key").isEmpty()
                || text(place, "aws_secret_access_key", "secret").isEmpty()) {
            return "it has no aws_access_key_id and aws_secret_access_key";
        }
        String endpoint = text(place, "endpoint_url", "endpoint_url");
        return endpoint.isEmpty() || endpoint.matches("https?://[^/?#@]+(/[^?#]*)?")
                ? ""
                : "its endpoint_url is no address of a web server";
    }

    private static S3Bucket bucket(String key, JsonNode place) {
        String region = text(place, "region_name", "region");
        String endpoint = text(place, "endpoint_url", "endpoint_url");
        String known = region.isEmpty() ? "us-east-1" : region;
        String token = text(place, "aws_session_token", "token");
        JsonNode visitors = place.path("public_form_access");
        return new S3Bucket(
                key,
                place.path("prefix").asString("").replaceAll("^/+|/+$", ""),
                URI.create(endpoint.isEmpty() ? "https://s3." + known + ".amazonaws.com" : endpoint),
                new S3Signature(
                        known,
                        text(place, "aws_access_key_id", "key"),
                        text(place, "aws_secret_access_key", "secret"),
                        token.isEmpty() ? null : token),
                visitors.path("enabled").asBoolean(true),
                visitors.path("max_upload_size").asLong(STANDARD_PUBLIC_LIMIT),
                S3Bucket.PART_SIZE);
    }

    /** From {@code client_kwargs}, or by its short name from {@code kwargs} themselves. */
    private static String text(JsonNode place, String name, String inShort) {
        JsonNode arguments = place.path("kwargs");
        String full = arguments.path("client_kwargs").path(name).asString("");
        return full.isEmpty() ? arguments.path(inShort).asString("") : full;
    }
}
