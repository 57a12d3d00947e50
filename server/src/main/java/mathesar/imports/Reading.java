package mathesar.imports;

import mathesar.imports.text.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a file to be read; what is null is found out.
 *
 * @param encoding a name Java knows
 * @param delimiter one character, or empty for one column
 * @param quote one character, or empty for none
 * @param escape one character, or empty for none
 * @param header whether the first row names the columns
 * @param emptyTexts whether quoted empty cells are empty texts and not missing values
 * @param sheet which of several tables in the file, from 0
 */
record Reading(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String escape,
        @Nullable Boolean header,
        @Nullable Boolean emptyTexts,
        @Nullable Integer sheet) {
    static final Reading DETECT = new Reading(null, null, null, null, null, null, null);

    /** Only whether there is a header is known. */
    static Reading withHeader(@Nullable String encoding, @Nullable Boolean header) {
        return new Reading(encoding, null, null, null, header, null, null);
    }

    /** The dialect, with what is wanted in place of what was found. */
    Dialect over(Dialect found) {
        return new Dialect(
                delimiter == null ? found.delimiter() : Dialect.read(delimiter),
                quote == null ? found.quote() : Dialect.read(quote),
                escape == null ? found.escape() : Dialect.read(escape));
    }

    Reading withSheet(int other) {
        return new Reading(encoding, delimiter, quote, escape, header, emptyTexts, other);
    }

    Reading withEncoding(String other) {
        return new Reading(other, delimiter, quote, escape, header, emptyTexts, sheet);
    }
}
