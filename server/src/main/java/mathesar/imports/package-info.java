/** Uploaded file to dialect, inferred types and table. */
@NullMarked
package mathesar.imports;

import org.jspecify.annotations.NullMarked;
