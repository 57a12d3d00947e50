package mathesar.forms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;

/**
 * A picture that any browser draws and that holds no script, known by its first bytes whatever it is called (WHATWG MIME Sniffing,
 * section 6.1). SVG is none.
 */
final class Picture {
    private static final int LARGEST = 512 * 1024;

    private final String type;
    private final byte[] bytes;

    private Picture(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** @throws mathesar.errors.AppException ValueError for what is no such picture or too large */
    static Picture of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new AppException(ApiError.VALUE, "The picture is not in Base64", Map.of(), e);
        }
        if (bytes.length > LARGEST) {
            throw ApiError.VALUE.error(
                    "The picture has " + bytes.length / 1024 + " KB; at most " + LARGEST / 1024 + " are taken");
        }
        return type(bytes)
                .map(type -> new Picture(type, bytes))
                .orElseThrow(() -> ApiError.VALUE.error("This is no picture in PNG, JPEG, GIF or WebP"));
    }

    private static Optional<String> type(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        return head.startsWith("RIFF") && head.startsWith("WEBPVP", 8) ? Optional.of("image/webp") : Optional.empty();
    }
}
