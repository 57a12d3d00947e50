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
 */
record Reading(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String escape,
        @Nullable Boolean header) {
    static final Reading DETECT = new Reading(null, null, null, null, null);

    /** The dialect, with what is wanted in place of what was found. */
    Dialect over(Dialect found) {
        return new Dialect(
                delimiter == null ? found.delimiter() : Dialect.read(delimiter),
                quote == null ? found.quote() : Dialect.read(quote),
                escape == null ? found.escape() : Dialect.read(escape));
    }

    Reading withEncoding(String other) {
        return new Reading(other, delimiter, quote, escape, header);
    }
}
