import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** P8: the sheet of a large table in a real browser: frames while it is scrolled by wheel, fast wheel and scrollbar. */
final class Sheet {
    private Sheet() {}

    static void measure(Path folder, Report report) throws Exception {
        long rows = Long.parseLong(System.getenv().getOrDefault("ROWS", "10000000"));
        try (Product product = Product.start(folder)) {
            long database = product.createDatabase("bench");
            long table = Tables.fill(product, rows);
            long schema = Tables.number(product, "SELECT 'public'::regnamespace::oid::bigint");
            String page = product.address + "/db/" + database + "/schemas/" + schema + "/tables/" + table + "/";
            JsonNode found = browse(product, page);
            report.say("First cells %s ms after navigation (median of 3), %s rows.%n", found.path("firstCells").asLong(), rows);
            report.head("scrolling", "frames a second, median", "longest frame, ms", "frames over 50 ms", "frames");
            for (JsonNode way : found.path("ways")) {
                report.say("| %s | %.1f | %.1f | %d | %d |", way.path("name").asString(), way.path("fps").asDouble(),
                        way.path("longest").asDouble(), way.path("slow").asInt(), way.path("frames").asInt());
            }
        }
    }

    private static JsonNode browse(Product product, String page) throws Exception {
        ProcessBuilder node = new ProcessBuilder("node", "frames.mjs", page, product.cookies());
        node.directory(Path.of("e2e").toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = node.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("The browser failed; are the packages of e2e installed (make e2e)?");
        }
        return Product.JSON.readTree(said);
    }
}
