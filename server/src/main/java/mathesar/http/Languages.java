package mathesar.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages the program speaks, and which of them a request wants. */
public final class Languages {
    private static final String COOKIE = "display_language";
    private static final String STANDARD = "en";
    private static final Map<String, String> NAMES = names();

    private static final Map<String, String> OLDER =
            Map.of("en", "English", "es", "Spanish", "fr", "French", "ja", "Japanese");

    private Languages() {}

    /** Code to the language's own name, in the order they are offered. */
    public static Map<String, String> all() {
        return NAMES;
    }

    /** Those that the clients of Mathesar 0.10 offer, by the names that they show; {@link #all} has these and more. */
    public static Map<String, String> ofOlderClients() {
        return OLDER;
    }

    public static boolean isKnown(String code) {
        return NAMES.containsKey(code);
    }

    /** The direction the language is written in, as HTML's attribute {@code dir} says it. */
    public static String direction(String code) {
        return "ar".equals(code) ? "rtl" : "ltr";
    }

    /** The person's own choice, else the visitor's, else the browser's (RFC 4647, section 3.4), else English. */
    public static String of(Exchange exchange) {
        return exchange.identity()
                .map(Identity::language)
                .filter(Languages::isKnown)
                .or(() -> exchange.cookie(COOKIE).filter(Languages::isKnown))
                .or(() -> accepted(exchange))
                .orElse(STANDARD);
    }

    private static Optional<String> accepted(Exchange exchange) {
        String header = exchange.header("Accept-Language").orElse("");
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return Optional.ofNullable(Locale.lookupTag(ranges, NAMES.keySet()));
        } catch (IllegalArgumentException e) {
            // Not a list of languages: as if there were none.
            return Optional.empty();
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", "English");
        names.put("de", "Deutsch");
        names.put("es", "Español");
        names.put("fr", "Français");
        names.put("pt", "Português");
        names.put("ja", "日本語");
        names.put("zh", "简体中文");
        names.put("ar", "العربية");
        return java.util.Collections.unmodifiableMap(names);
    }
}
