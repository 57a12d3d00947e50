package mathesar.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a room writes, in every language: files {@code letters_de.properties} beside its classes, with {@code kind.subject} and
 * {@code kind.text} for each kind of letter and values in braces.
 */
public final class LetterTexts {
    private static final String STANDARD = "en";
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)\\}");

    private final Class<?> room;
    private final Map<String, Properties> languages = new ConcurrentHashMap<>();

    /** @param room any class of the room */
    public LetterTexts(Class<?> room) {
        this.room = room;
    }

    /** A letter of a kind; in English where the language is none of ours. */
    public Letter letter(String kind, String to, String language, Map<String, String> values) {
        String known = open(language) == null ? STANDARD : language;
        return new Letter(to, known, text(known, kind + ".subject", values), text(known, kind + ".text", values));
    }

    /** A moment as people of the language write it, in UTC. */
    public static String moment(Instant moment, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(language))
                        .withZone(ZoneOffset.UTC)
                        .format(moment)
                + " UTC";
    }

    private String text(String language, String key, Map<String, String> values) {
        Properties texts = languages.computeIfAbsent(language, this::read);
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No text for " + key + " in " + language);
        }
        return VALUE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private Properties read(String language) {
        Properties texts = new Properties();
        try (InputStream file = open(language)) {
            if (file != null) {
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                texts.load(reader);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable InputStream open(String language) {
        return language.matches("[a-zA-Z-]{2,12}")
                ? room.getResourceAsStream("letters_" + language + ".properties")
                : null;
    }
}
