import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs of PostgreSQL, run against the product's own server as its owner. */
final class Psql {
    private Psql() {}

    /** Where a program of PostgreSQL is: on the PATH, or where Debian puts it. */
    static Path find(String program) throws IOException {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> known = IntStream.of(18, 17, 16, 15, 14)
                .mapToObj(version -> Path.of("/usr/lib/postgresql/" + version + "/bin"));
        return Stream.concat(known, Stream.of(path.split(":")).map(Path::of))
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException(program + " is needed, of the package postgresql-client or postgresql"));
    }

    /** Runs one command of psql and throws its output away. */
    static Void run(Product product, String command) throws IOException, InterruptedException {
        run(product, find("psql"), List.of("-qAt", "-v", "ON_ERROR_STOP=1", "-c", command), ProcessBuilder.Redirect.DISCARD);
        return null;
    }

    /** Runs a file of statements. */
    static Void file(Product product, Path file) throws IOException, InterruptedException {
        run(product, find("psql"), List.of("-qAt", "-v", "ON_ERROR_STOP=1", "-f", file.toString()), ProcessBuilder.Redirect.DISCARD);
        return null;
    }

    static String run(Product product, Path program, List<String> options, ProcessBuilder.Redirect to)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        command.addAll(List.of("-h", "127.0.0.1", "-p", product.postgresPort(), "-U", "mathesar"));
        command.add("bench");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PGPASSWORD", product.postgresPassword());
        builder.redirectOutput(to).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
        return said;
    }
}
