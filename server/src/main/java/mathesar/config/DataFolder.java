package mathesar.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where programs keep their data when nobody says otherwise. */
final class DataFolder {
    private DataFolder() {}

    /** For root /var/lib/mathesar (FHS 3.0, 5.8); for others the place of the XDG base directory specification, or macOS's. */
    static Path standard(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Mathesar");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/lib/mathesar");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null ? home.resolve(".local/share") : Path.of(data)).resolve("mathesar");
    }
}
