package mathesar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mathesar.http.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextsTest {
    private static final Pattern VALUE = Pattern.compile("\\{\\w+\\}");

    @ParameterizedTest
    @ValueSource(strings = {"users", "forms"})
    void everyLanguageHasEveryLetterWithTheSameValues(String room) throws IOException {
        Map<String, Set<String>> standard = values(room, "en");
        assertThat(standard).isNotEmpty();
        for (String language : Languages.all().keySet()) {
            assertThat(values(room, language)).as(language).isEqualTo(standard);
        }
    }

    private static Map<String, Set<String>> values(String room, String language) throws IOException {
        Properties texts = new Properties();
        Path file = Path.of("src/main/resources/mathesar", room, "letters_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, Set<String>> found = new TreeMap<>();
        texts.stringPropertyNames()
                .forEach(key -> found.put(
                        key,
                        VALUE.matcher(texts.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return found;
    }
}
