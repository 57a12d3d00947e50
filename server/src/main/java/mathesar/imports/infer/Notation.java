package mathesar.imports.infer;

import java.util.List;

/** A country's way to write numbers. A blank stands for any blank, an apostrophe for the typographic one too. */
record Notation(char group, char decimal) {
    static final char NONE = 0;
    static final List<Notation> ALL = List.of(
            new Notation(NONE, '.'),
            new Notation(NONE, ','),
            new Notation(',', '.'),
            new Notation('.', ','),
            new Notation(' ', '.'),
            new Notation(' ', ','),
            new Notation('\'', '.'));
    /** The set of all notations, as bits. */
    static final int EVERY = (1 << ALL.size()) - 1;
    /** Those with a point before the fraction, as bits. */
    static final int POINT = bits('.');
    /** Those with a comma before the fraction, as bits. */
    static final int COMMA = bits(',');

    private static int bits(char decimal) {
        int bits = 0;
        for (int i = 0; i < ALL.size(); i++) {
            bits |= ALL.get(i).decimal == decimal ? 1 << i : 0;
        }
        return bits;
    }

    Format format(boolean fraction) {
        return Format.number(group == NONE ? "" : String.valueOf(group), fraction ? String.valueOf(decimal) : "");
    }
}
