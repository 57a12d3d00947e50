/** Delimited text: encoding, dialect, rows, names. Pure. */
@NullMarked
package mathesar.imports.text;

import org.jspecify.annotations.NullMarked;
