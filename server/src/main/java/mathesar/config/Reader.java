package mathesar.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.config.Settings.Entry;
import mathesar.errors.ApiError;
import org.jspecify.annotations.Nullable;

/** Builds the records of {@link Config} from the texts given, noting every problem before giving up. */
final class Reader {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h)");

    private final Sources sources;
    private final Problems problems = new Problems();

    Reader(Sources sources) {
        this.sources = sources;
    }

    Config read() {
        sources.problems().forEach(problems::add);
        List<@Nullable Object> groups = new ArrayList<>();
        Settings.groups().forEach(group -> groups.add(group(group)));
        if (!problems.sentences().isEmpty()) {
            throw ApiError.VALUE.error(String.join("\n", problems.sentences()));
        }
        return (Config) construct(Config.class, groups);
    }

    private @Nullable Object group(Class<?> type) {
        int before = problems.sentences().size();
        List<@Nullable Object> values = new ArrayList<>();
        Settings.of(type).forEach(entry -> values.add(value(entry)));
        if (problems.sentences().size() > before) {
            return null;
        }
        Object group = construct(type, values);
        if (group instanceof Checked checked) {
            checked.check(problems);
        }
        return group;
    }

    private @Nullable Object value(Entry entry) {
        String text = sources.find(entry);
        if (text == null) {
            return entry.component().getType() == List.class ? List.of() : null;
        }
        try {
            return parse(entry.component().getType(), text.strip());
        } catch (IllegalArgumentException e) {
            problems.add(entry.name(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Object parse(Class<?> type, String text) {
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "int" -> number(text);
            case "boolean" -> truth(text);
            case "Path" -> path(text);
            case "Duration" -> duration(text);
            case "Size" -> Size.parse(text);
            case "List" ->
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
            case "DatabaseUrl" -> DatabaseUrl.parse(text);
            case "MailServer" -> MailServer.parse(text);
            default -> throw new IllegalStateException("A setting cannot be a " + type);
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number, not \"" + text + "\"", e);
        }
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "on", "1" -> true;
            case "false", "f", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("must be true or false, not \"" + text + "\"");
        };
    }

    private static Path path(String text) {
        String home = System.getProperty("user.home", "");
        return Path.of(text.startsWith("~/") ? home + text.substring(1) : text)
                .toAbsolutePath()
                .normalize();
    }

    private static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be a time such as 500ms, 30s or 5min, not \"" + text + "\"");
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static Object construct(Class<?> type, List<@Nullable Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
