package mathesar.imports.infer;

import java.util.ArrayList;
import java.util.List;
import mathesar.imports.text.Cell;

/** Whole and decimal numbers in the notations of several countries. */
final class Numbers implements Family {
    private static final int SURELY_BIGINT = 18;

    private final NumberShape shape = new NumberShape();
    private final Tally any = new Tally();
    private final Tally[] tallies = new Tally[Notation.ALL.size()];
    private long plain;
    private boolean point;
    private boolean comma;
    private boolean contested;
    private boolean leadingZero;
    private boolean dialled;
    private boolean huge;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    Numbers() {
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
        }
    }

    @Override
    public void see(Cell cell, long line) {
        see(shape.read(cell), cell, line);
    }

    /** As {@link #see}, of a number inside a longer text; returns whether it is one. */
    boolean see(CharSequence value, int from, int to, long line) {
        int notations = shape.read(value, from, to);
        see(notations, value, line);
        return notations != 0;
    }

    private void see(int notations, CharSequence value, long line) {
        any.see(notations != 0, value, line);
        if (notations != 0) {
            note(notations);
        }
        if (notations == Notation.EVERY) {
            plain++;
            return;
        }
        for (int i = 0; i < tallies.length; i++) {
            tallies[i].see((notations & (1 << i)) != 0, value, line);
        }
    }

    private void note(int notations) {
        leadingZero |= shape.hasLeadingZero();
        dialled |= shape.hasPlus() && shape.digits() >= 7;
        boolean asPoint = (notations & Notation.POINT) != 0;
        boolean asComma = (notations & Notation.COMMA) != 0;
        point |= asPoint && shape.hasFraction('.');
        comma |= asComma && shape.hasFraction(',');
        contested |= asPoint && asComma && (shape.hasFraction('.') || shape.hasFraction(','));
        if (shape.digits() > SURELY_BIGINT) {
            huge |= shape.digits() > SURELY_BIGINT + 1
                    || shape.value() == Long.MIN_VALUE
                    || (shape.value() < 0) != shape.isNegative();
            max = Long.MAX_VALUE;
        } else {
            min = Math.min(min, shape.value());
            max = Math.max(max, shape.value());
        }
    }

    @Override
    public boolean isAlive() {
        return any.isAlive();
    }

    @Override
    public List<Candidate> candidates(long values) {
        if (any.fits() == 0) {
            return List.of();
        }
        int byPoint = best(Notation.POINT);
        int byComma = best(Notation.COMMA);
        long difference = tallies[byPoint].fits() - tallies[byComma].fits();
        List<Candidate> all = new ArrayList<>();
        if (difference >= 0) {
            add(all, byPoint, point);
        }
        if (difference < 0 || (difference == 0 && contested)) {
            add(all, byComma, comma);
        }
        boolean ambiguous = difference == 0 && contested;
        return all.stream()
                .map(c -> ambiguous ? c.but(Verdict.POINT_OR_COMMA) : c)
                .map(this::doubted)
                .toList();
    }

    private int best(int notations) {
        int best = Integer.numberOfTrailingZeros(notations);
        for (int i = 0; i < tallies.length; i++) {
            if ((notations & (1 << i)) != 0 && tallies[i].fits() > tallies[best].fits()) {
                best = i;
            }
        }
        return best;
    }

    private void add(List<Candidate> all, int notation, boolean fraction) {
        Format format = Notation.ALL.get(notation).format(fraction);
        if (!fraction && !huge) {
            if (min >= Integer.MIN_VALUE && max <= Integer.MAX_VALUE) {
                all.add(candidate("integer", notation, format));
            }
            all.add(candidate("bigint", notation, format));
            if (min >= Short.MIN_VALUE && max <= Short.MAX_VALUE) {
                all.add(candidate("smallint", notation, format));
            }
        }
        all.add(candidate("numeric", notation, format));
        if (fraction && format.isPlainNumber()) {
            all.add(candidate("double precision", notation, format));
        }
    }

    private Candidate candidate(String type, int notation, Format format) {
        Tally tally = tallies[notation];
        return new Candidate(type, format, tally.fits() + plain, tally.against(), null);
    }

    private Candidate doubted(Candidate candidate) {
        if (leadingZero) {
            return candidate.but("some values begin with a zero, which a number would lose");
        }
        return dialled ? candidate.but("the values look like telephone numbers") : candidate;
    }
}
