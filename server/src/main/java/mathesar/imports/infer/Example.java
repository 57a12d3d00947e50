package mathesar.imports.infer;

/**
 * A value and the line it stands on.
 *
 * @param value shortened where it is long
 */
public record Example(long line, String value) {
    private static final int LONGEST = 120;

    static Example of(long line, CharSequence value) {
        return new Example(
                line, value.length() <= LONGEST ? value.toString() : value.subSequence(0, LONGEST - 1) + "…");
    }
}
