package mathesar.app;

import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import mathesar.config.Config;
import mathesar.errors.AppException;

/** The command line. */
public final class Main {
    private static final String USAGE = """
            Usage: mathesar [settings]

              --help            this text
              --version         the version
              --print-config    the settings in force, secrets hidden
              --config …        a file of settings, one "name = value" per line

            Settings. Each may also stand in the environment (--data-dir is MATHESAR_DATA_DIR) or in the file
            mathesar.properties in the data folder (data_dir):
            """;
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.exit(run(new ArrayList<>(List.of(args))));
    }

    /** What the shell gets: 0 when all went well, 1 if the server could not start, 2 for settings that are wrong. */
    private static int run(List<String> words) {
        if (words.contains("--help")) {
            System.out.println(USAGE + Config.help());
            return 0;
        }
        if (words.contains("--version")) {
            System.out.println("Mathesar " + Version.current());
            return 0;
        }
        boolean print = words.remove("--print-config");
        boolean rehearse = words.remove("--rehearse");
        Config config;
        try {
            config = Config.read(words, System.getenv());
        } catch (AppException e) {
            System.err.println(e.text());
            return WRONG_USE;
        }
        if (print) {
            System.out.println(config.printed());
            return 0;
        }
        return rehearse ? Rehearsal.run() : serve(config);
    }

    private static int serve(Config config) {
        try {
            Application application = Application.start(config, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
            System.out.println("Mathesar is ready at " + application.address() + "  (Ctrl+C stops it)");
            application.await();
            return 0;
        } catch (AppException e) {
            System.err.println("Mathesar cannot start: " + e.text());
            return 1;
        }
    }
}
