package mathesar.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server's answer up to its content (RFC 9112). */
record Answer(int status, Map<String, String> headers, InputStream rest) {
    private static final int LONGEST_HEAD = 1 << 16;

    static Answer read(InputStream in) throws IOException {
        int[] left = {LONGEST_HEAD};
        String first = line(in, left);
        if (!first.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
            throw new WebFailure("What listens there does not speak HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Answer(Integer.parseInt(first, 9, 12, 10), headers, in);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** The content, which fails if it is longer than it may be or shorter than it was said to be. */
    InputStream body(long largest) throws IOException {
        if ("chunked".equalsIgnoreCase(header("transfer-encoding"))) {
            return new Body(rest, Body.CHUNKED, largest);
        }
        String length = header("content-length");
        if (length != null && !length.matches("[0-9]{1,18}")) {
            throw new WebFailure("The server's answer makes no sense");
        }
        return new Body(rest, length == null ? Body.UNTIL_CLOSED : Long.parseLong(length), largest);
    }

    /** One line without its end, which counts against what is left. */
    static String line(InputStream in, int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || --left[0] < 0) {
                throw new WebFailure("What listens there does not speak HTTP");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
