package mathesar.users;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sentences of the pages that come before a session, in other languages than the English they are written in here. */
final class PageTexts {
    /** English to language to text. */
    private static final Map<String, Map<String, String>> TEXTS = read();

    private PageTexts() {}

    /** As it is where there is no such text, for instance in the language it is in. */
    static String in(String language, String english) {
        return TEXTS.getOrDefault(english, Map.of()).getOrDefault(language, english);
    }

    /** All there is. */
    static Map<String, Map<String, String>> all() {
        return TEXTS;
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream file = Objects.requireNonNull(PageTexts.class.getResourceAsStream("pages.json"))) {
            return JsonMapper.shared().readValue(file, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
