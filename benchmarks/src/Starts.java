import java.nio.file.Path;

/** P7: from the command to the first page served, on a data folder that exists; and memory when idle. */
final class Starts {
    private static final int ROUNDS = 5;
    private static final long IDLE_MILLIS = 5000;

    private Starts() {}

    static void measure(Path folder, Report report) throws Exception {
        report.head("what", "measured");
        try (Product product = Product.start(folder)) {
            report.say("| very first start, ms (unpacking and initdb included) | %d |", product.startMillis);
        }
        double[] starts = new double[ROUNDS];
        double[] pages = new double[ROUNDS];
        long idle = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (Product product = Product.start(folder)) {
                starts[round] = product.startMillis;
                pages[round] = product.startMillis + Stats.millis(() -> {
                    try (Wire wire = new Wire(product)) {
                        return wire.get("/auth/login/");
                    }
                });
                if (round == ROUNDS - 1) {
                    Thread.sleep(IDLE_MILLIS);
                    idle = product.residentKilobytes();
                }
            }
        }
        report.say("| later start until it is ready, median, ms | %.0f |", Stats.median(starts));
        report.say("| later start until the first page is there, median, ms | %.0f |", Stats.median(pages));
        report.say("| idle memory of the server, MB | %d |", idle / 1024);
    }
}
