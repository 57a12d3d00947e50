package mathesar.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of an ordinary HTML form, {@code application/x-www-form-urlencoded} (URL Standard, section 5). */
final class FormFields {
    private static final int MAX_FIELDS = 1000;

    private FormFields() {}

    static Map<String, String> parse(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", MAX_FIELDS)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                fields.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign: taken as it stands, as browsers do.
            return text;
        }
    }
}
