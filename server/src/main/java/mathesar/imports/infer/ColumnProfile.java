package mathesar.imports.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mathesar.imports.text.Cell;

/** Watches the values of one column go by. */
public final class ColumnProfile {
    private static final int EXAMPLES = 3;

    private final List<Family> families = new ArrayList<>();
    private final List<Family> alive = new ArrayList<>();
    private final Distinct distinct = new Distinct();
    private final List<Example> examples = new ArrayList<>();
    private long values;
    private long empty;
    private int longest;

    public ColumnProfile() {
        families.add(new Booleans());
        families.add(new Numbers());
        families.add(new Moments());
        families.addAll(Words.all());
        families.add(new Amounts());
        alive.addAll(families);
    }

    /** Takes the next cell; an empty one is no value. */
    public void see(Cell cell, long line) {
        if (cell.isEmpty()) {
            empty++;
            return;
        }
        values++;
        longest = Math.max(longest, cell.length());
        for (int i = 0; i < alive.size(); i++) {
            alive.get(i).see(cell, line);
        }
        if ((values & 255) == 0) {
            alive.removeIf(family -> !family.isAlive());
        }
        if (distinct.isCurious()) {
            distinct.see(cell);
        }
        if (examples.size() < EXAMPLES) {
            example(cell, line);
        }
    }

    /** As many empty cells as this, seen before the column was. */
    public void seeEmpty(long count) {
        empty += count;
    }

    private void example(Cell cell, long line) {
        Example next = Example.of(line, cell);
        if (examples.stream().noneMatch(e -> e.value().equals(next.value()))) {
            examples.add(next);
        }
    }

    /** The answer for the values seen so far. */
    public Verdict verdict() {
        List<Candidate> all = new ArrayList<>();
        for (Family family : alive) {
            all.addAll(family.candidates(values));
        }
        all.removeIf(candidate -> candidate.fits() * 2 < values || candidate.fits() == 0);
        Candidate chosen = all.stream()
                .filter(candidate -> candidate.fits() == values && candidate.doubt() == null)
                .findFirst()
                .orElseGet(() -> new Candidate("text", Format.PLAIN, values, List.of(), null));
        all.remove(chosen);
        all.sort(Comparator.comparingLong(Candidate::fits).reversed());
        if (!chosen.type().equals("text")) {
            all.add(new Candidate("text", Format.PLAIN, values, List.of(), null));
        }
        return new Verdict(
                values,
                empty,
                longest,
                chosen,
                List.copyOf(all),
                List.copyOf(examples),
                values == 0 ? Boolean.FALSE : distinct.allDifferent(),
                distinct.values());
    }
}
