package mathesar.imports.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column after all its values were seen.
 *
 * @param values how many cells are not empty
 * @param empty how many are
 * @param longest characters of the longest value
 * @param chosen the proposed type; text where there is a doubt
 * @param alternatives other types that hold at least half of the values, the best first
 * @param examples the first values that differ
 * @param unique whether no value occurs twice; null if there were too many to tell
 * @param distinct the values, if few of them recur
 */
public record Verdict(
        long values,
        long empty,
        int longest,
        Candidate chosen,
        List<Candidate> alternatives,
        List<Example> examples,
        @Nullable Boolean unique,
        @Nullable List<String> distinct) {
    static final String POINT_OR_COMMA = "it is not clear whether the point or the comma begins the fraction";

    /** Where one column of a file cannot tell point from comma, the others may. */
    public static List<Verdict> settle(List<Verdict> verdicts) {
        Set<String> decimals = new TreeSet<>();
        for (Verdict verdict : verdicts) {
            if (!verdict.decimal().isEmpty()) {
                decimals.add(verdict.decimal());
            }
        }
        if (decimals.size() != 1) {
            return verdicts;
        }
        String decimal = decimals.iterator().next();
        return verdicts.stream()
                .map(v -> v.isContested() ? v.settled(decimal) : v)
                .toList();
    }

    /** Whether the notation of numbers is the only doubt, so that another column of the file can settle it. */
    private boolean isContested() {
        return chosen.type().equals("text")
                && alternatives.stream().anyMatch(c -> c.fits() == values && POINT_OR_COMMA.equals(c.doubt()));
    }

    /** The sign before fractions that this column is sure of, or an empty text. */
    private String decimal() {
        return chosen.type().equals("numeric") && chosen.doubt() == null
                ? chosen.format().decimal()
                : "";
    }

    /** The same, with the number that has this sign before its fraction, or none. */
    private Verdict settled(String decimal) {
        List<Candidate> others = new ArrayList<>(alternatives);
        for (Candidate candidate : alternatives) {
            if (candidate.fits() == values && POINT_OR_COMMA.equals(candidate.doubt()) && agrees(candidate, decimal)) {
                others.remove(candidate);
                others.add(0, chosen);
                Candidate sure = new Candidate(
                        candidate.type(), candidate.format(), candidate.fits(), candidate.against(), null);
                return new Verdict(values, empty, longest, sure, others, examples, unique, distinct);
            }
        }
        return this;
    }

    private static boolean agrees(Candidate candidate, String decimal) {
        String own = candidate.format().decimal();
        return own.equals(decimal)
                || (own.isEmpty() && !candidate.format().group().equals(decimal));
    }
}
