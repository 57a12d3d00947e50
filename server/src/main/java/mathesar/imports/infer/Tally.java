package mathesar.imports.infer;

import java.util.ArrayList;
import java.util.List;

/** Counts the values that fit and keeps the first that do not. */
final class Tally {
    private static final int KEPT = 5;
    private static final int TRIAL = 256;

    private long seen;
    private long fits;
    private final List<Example> against = new ArrayList<>();

    void see(boolean fit, CharSequence value, long line) {
        seen++;
        if (fit) {
            fits++;
        } else if (against.size() < KEPT) {
            against.add(Example.of(line, value));
        }
    }

    /** Many values that fit, which cannot be told apart from here. */
    void fit() {
        seen++;
        fits++;
    }

    /** Whether it is still worth looking: not once most of the values of a good trial did not fit. */
    boolean isAlive() {
        return seen < TRIAL || fits * 4 >= seen;
    }

    long fits() {
        return fits;
    }

    List<Example> against() {
        return List.copyOf(against);
    }

    Candidate candidate(String type, Format format) {
        return new Candidate(type, format, fits, against(), null);
    }
}
