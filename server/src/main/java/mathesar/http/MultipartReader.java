package mathesar.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.errors.ApiError;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} (RFC 7578) as it arrives; holds one buffer, whatever the size of the parts. */
final class MultipartReader {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final int MAX_PARTS = 1000;
    private static final int MAX_HEADERS = 16 << 10;

    private final BoundaryStream in;
    private final long largest;

    private MultipartReader(BoundaryStream in, long largest) {
        this.in = in;
        this.largest = largest;
    }

    /**
     * Reads all parts.
     *
     * @param largest bytes that a part may have
     * @throws mathesar.errors.AppException ValueError if the media type names no boundary or the body is broken;
     *     ProgramLimitExceeded at the first byte beyond what a part may have
     */
    static void read(@Nullable String contentType, InputStream body, long largest, Exchange.PartReader reader)
            throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (contentType == null
                || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || !boundary.find()) {
            throw ApiError.VALUE.error("The body is not multipart/form-data");
        }
        String text = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        new MultipartReader(new BoundaryStream(body, text), largest).readAll(reader);
    }

    private void readAll(Exchange.PartReader reader) throws IOException {
        in.skipPart();
        for (int parts = 0; in.nextPart(); parts++) {
            if (parts == MAX_PARTS) {
                throw ApiError.VALUE.error("The body has more than " + MAX_PARTS + " parts");
            }
            reader.read(readHead());
            in.skipPart();
        }
    }

    private Exchange.Part readHead() throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int left = MAX_HEADERS;
        for (String line = readLine(left); !line.isEmpty(); line = readLine(left)) {
            left -= line.length() + 2;
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        String disposition = headers.getOrDefault("Content-Disposition", "");
        String name = parameter(disposition, "name");
        return new Received(
                name == null ? "" : name,
                parameter(disposition, "filename"),
                headers.get("Content-Type"),
                new PartStream(in, largest));
    }

    private String readLine(int limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > limit) {
                throw ApiError.VALUE.error("The head of a part is broken");
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Browsers write a quote in a name as %22 (HTML Standard, multipart/form-data encoding); others write a backslash before it. */
    private static @Nullable String parameter(String header, String name) {
        Matcher m = Pattern.compile("(?:^|[;\\s])" + name + "=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))")
                .matcher(header);
        if (!m.find()) {
            return null;
        }
        String quoted = m.group(1);
        return quoted == null
                ? m.group(2)
                : quoted.replaceAll("\\\\([\"\\\\])", "$1")
                        .replace("%22", "\"")
                        .replace("%0D", "\r")
                        .replace("%0A", "\n");
    }

    private record Received(
            String name, @Nullable String file, @Nullable String type, InputStream content) implements Exchange.Part {
        @Override
        public Optional<String> fileName() {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<String> contentType() {
            return Optional.ofNullable(type);
        }
    }
}
