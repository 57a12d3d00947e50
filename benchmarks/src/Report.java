import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The lines of a row, printed as they come and kept with what the machine was. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private final String before = load();

    void say(String line, Object... values) {
        String text = line.formatted(values);
        System.out.println(text);
        lines.add(text);
    }

    void head(String... titles) {
        say("%s", "| " + String.join(" | ", titles) + " |");
        say("%s", "| " + "--- | ".repeat(titles.length).strip());
    }

    void write(String row) throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        String commit = new String(git.getInputStream().readAllBytes()).strip();
        String head = "# " + row.toUpperCase() + "\n\n" + LocalDate.now() + ", commit " + commit + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, load " + before + " before and " + load()
                + " after, Java " + Runtime.version() + ".\n\n";
        Files.createDirectories(Path.of("benchmarks/results"));
        Files.writeString(Path.of("benchmarks/results/" + row + ".md"), head + String.join("\n", lines) + "\n");
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
