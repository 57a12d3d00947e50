package mathesar.attachments;

import java.net.URLConnection;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to show an attachment.
 *
 * @param thumbnail absolute address of a small picture; images only
 * @param attachment absolute address that downloads
 * @param direct absolute address that shows
 */
public record FileManifest(
        String uri,
        String name,
        @Nullable String mimetype,
        @Nullable String thumbnail,
        String attachment,
        String direct) {
    public static FileManifest of(String uri, String mash, String baseUrl) {
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        String type = mediaType(name);
        String address = baseUrl + "/files/" + mash + "/";
        boolean image = type != null && type.startsWith("image/");
        return new FileManifest(uri, name, type, image ? address + "thumbnail/" : null, address + "download/", address);
    }

    /** Guessed from the ending of the name. */
    public static @Nullable String mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (ending) {
            case "csv" -> "text/csv";
            case "md" -> "text/markdown";
            case "json" -> "application/json";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "svg" -> "image/svg+xml";
            case "mp4" -> "video/mp4";
            case "webm" -> "video/webm";
            case "mp3" -> "audio/mpeg";
            case "ogg" -> "audio/ogg";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> URLConnection.guessContentTypeFromName(name);
        };
    }
}
