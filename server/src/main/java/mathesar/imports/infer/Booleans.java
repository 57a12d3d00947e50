package mathesar.imports.infer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import mathesar.imports.text.Cell;
import org.jspecify.annotations.Nullable;

/** Yes and no, in several languages. */
final class Booleans implements Family {
    private static final int LONGEST = 8;
    private static final Map<String, Boolean> WORDS = Map.ofEntries(
            yes("true"),
            yes("t"),
            yes("yes"),
            yes("y"),
            yes("on"),
            yes("1"),
            no("false"),
            no("f"),
            no("no"),
            no("n"),
            no("off"),
            no("0"),
            yes("ja"),
            no("nein"),
            yes("wahr"),
            no("falsch"),
            yes("oui"),
            no("non"),
            yes("vrai"),
            no("faux"),
            yes("sí"),
            yes("si"),
            yes("verdadero"),
            no("falso"),
            yes("sim"),
            no("não"),
            yes("vero"),
            no("nee"),
            yes("да"),
            no("нет"),
            yes("tak"),
            no("nie"),
            yes("はい"),
            no("いいえ"),
            yes("是"),
            no("否"),
            yes("✓"),
            no("✗"));

    private final Tally tally = new Tally();
    private boolean digits;
    private boolean words;
    private boolean letters;
    private boolean positive;
    private boolean negative;

    /** What the text says, or null. */
    static @Nullable Boolean read(CharSequence value) {
        return value.length() > LONGEST + 2
                ? null
                : WORDS.get(value.toString().strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void see(Cell cell, long line) {
        Boolean said = read(cell);
        tally.see(said != null, cell, line);
        if (said != null) {
            positive |= said;
            negative |= !said;
            boolean digit = cell.length() == 1 && cell.charAt(0) <= '1';
            digits |= digit;
            letters |= !digit && cell.length() == 1;
            words |= cell.length() > 1;
        }
    }

    @Override
    public boolean isAlive() {
        return tally.isAlive();
    }

    @Override
    public List<Candidate> candidates(long values) {
        if (tally.fits() == 0) {
            return List.of();
        }
        Candidate candidate = tally.candidate("boolean", Format.PLAIN);
        if (digits) {
            candidate = candidate.but("0 and 1 could be numbers as well");
        } else if (letters && !words && !(positive && negative)) {
            candidate = candidate.but("only one letter occurs, which could stand for anything");
        }
        return List.of(candidate);
    }

    private static Map.Entry<String, Boolean> yes(String word) {
        return Map.entry(word, true);
    }

    private static Map.Entry<String, Boolean> no(String word) {
        return Map.entry(word, false);
    }
}
