import java.nio.file.Path;

/** Measures one row; see README.md. */
final class Bench {
    interface Row {
        void measure(Path folder, Report report) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Row row = switch (args[0]) {
            case "p1" -> Calls::measure;
            case "p2" -> Pages::measure;
            case "p5" -> Imports::measure;
            case "p6" -> Exports::measure;
            case "p7" -> Starts::measure;
            case "p8" -> Sheet::measure;
            case "p9" -> Edits::measure;
            case "p10" -> Shapes::measure;
            default -> throw new IllegalArgumentException("There is no row " + args[0]);
        };
        Report report = new Report();
        Path folder = Product.newFolder();
        try {
            row.measure(folder, report);
            report.write(args[0]);
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
    }
}
