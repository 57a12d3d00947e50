package mathesar.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import mathesar.config.Settings.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from: command line, environment, file, and last the environment variables of Mathesar 0.10.
 *
 * @param problems what is wrong with the sources themselves, a sentence each
 */
record Sources(
        Map<String, String> line, Map<String, String> environment, Map<String, String> file, List<String> problems) {
    private static final String FILE_OPTION = "config";
    private static final String FILE_NAME = "mathesar.properties";

    static Sources of(List<String> commandLine, Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        Map<String, String> line = readLine(commandLine, problems);
        Map<String, String> names = new HashMap<>(environment);
        names.values().removeIf(String::isBlank);
        Sources withoutFile = new Sources(line, names, Map.of(), problems);
        return new Sources(line, names, withoutFile.readFile(), problems);
    }

    /** The text given for a setting, else its default; null if there is neither. */
    @Nullable
    String find(Entry entry) {
        Name name = entry.name();
        return Optional.ofNullable(line.get(name.words()))
                .or(() -> Optional.ofNullable(environment.get(name.variable())))
                .or(() -> Optional.ofNullable(file.get(name.words())))
                .or(() -> older(entry))
                .orElseGet(() -> standard(entry));
    }

    private Optional<String> older(Entry entry) {
        if (entry.component().getType() == DatabaseUrl.class) {
            return DatabaseUrl.ofParts(environment);
        }
        for (String name : entry.about().also()) {
            if (environment.containsKey(name)) {
                return Optional.of(environment.get(name));
            }
        }
        return Optional.empty();
    }

    private @Nullable String standard(Entry entry) {
        if (entry.name().words().equals("data_dir")) {
            return DataFolder.standard(environment).toString();
        }
        String standard = entry.about().standard();
        return standard.isEmpty() ? null : standard;
    }

    private static Map<String, String> readLine(List<String> words, List<String> problems) {
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                problems.add("\"" + word + "\" is not understood; settings start with two dashes (see --help).");
                continue;
            }
            int equals = word.indexOf('=');
            String name =
                    (equals < 0 ? word : word.substring(0, equals)).substring(2).replace('-', '_');
            Optional<Entry> entry = Settings.find(name);
            if (entry.isEmpty() && !name.equals(FILE_OPTION)) {
                problems.add("There is no setting --" + name.replace('_', '-') + " (see --help).");
            } else if (equals >= 0) {
                line.put(name, word.substring(equals + 1));
            } else if (entry.isPresent() && entry.get().isSwitch()) {
                line.put(name, "true");
            } else if (i + 1 < words.size()) {
                line.put(name, words.get(++i));
            } else {
                problems.add(word + " needs a value.");
            }
        }
        return line;
    }

    private Map<String, String> readFile() {
        String named = line.getOrDefault(FILE_OPTION, environment.get(new Name(FILE_OPTION).variable()));
        Path path = named != null ? Path.of(named) : dataDir().resolve(FILE_NAME);
        if (named == null && !Files.exists(path)) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            problems.add("The settings file " + path + " cannot be read.");
        }
        for (String key : properties.stringPropertyNames()) {
            if (Settings.find(key).isEmpty()) {
                problems.add("There is no setting \"" + key.toLowerCase(Locale.ROOT) + "\" as in " + path + ".");
            }
            values.put(key, properties.getProperty(key));
        }
        return values;
    }

    private Path dataDir() {
        return Path.of(String.valueOf(find(Settings.find("data_dir").orElseThrow())));
    }
}
