package mathesar.config;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings as the records of {@link Config} describe them. */
final class Settings {
    private Settings() {}

    /** One setting. */
    record Entry(RecordComponent component, Setting about) {
        Name name() {
            return Name.of(component.getName());
        }

        boolean isSwitch() {
            return component.getType() == boolean.class;
        }
    }

    /** The settings of one group. */
    static List<Entry> of(Class<?> group) {
        return Arrays.stream(group.getRecordComponents())
                .map(c -> new Entry(c, Objects.requireNonNull(c.getAnnotation(Setting.class))))
                .toList();
    }

    static List<Entry> all() {
        return groups().flatMap(group -> of(group).stream()).toList();
    }

    static Optional<Entry> find(String words) {
        return all().stream().filter(e -> e.name().words().equals(words)).findFirst();
    }

    static Stream<Class<?>> groups() {
        return Arrays.stream(Config.class.getRecordComponents()).map(RecordComponent::getType);
    }

    static String help() {
        return all().stream().map(Settings::help).collect(Collectors.joining("\n"));
    }

    private static String help(Entry entry) {
        String standard = entry.about().standard();
        boolean shown = !standard.isEmpty() && !entry.isSwitch();
        String value = entry.isSwitch() ? "" : " …";
        return "  " + entry.name().option() + value + "\n      " + entry.about().doc() + "."
                + (shown ? " Default: " + standard + "." : "");
    }

    static String print(Config config) {
        return Arrays.stream(Config.class.getRecordComponents())
                .flatMap(group -> {
                    Object values = Objects.requireNonNull(get(group, config));
                    return of(group.getType()).stream().map(entry -> print(entry, get(entry.component(), values)));
                })
                .collect(Collectors.joining("\n"));
    }

    private static String print(Entry entry, @Nullable Object value) {
        String key = entry.name().words() + " = ";
        if (value == null) {
            return "# " + key.strip();
        }
        return key + (entry.about().secret() ? "(hidden)" : written(value));
    }

    private static String written(Object value) {
        return switch (value) {
            case Collection<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Duration duration -> duration.toMillis() + "ms";
            case Path path -> path.toString();
            default -> value.toString();
        };
    }

    private static @Nullable Object get(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
