/** What the values of a column are: one pass over all of them, small state, and evidence for the answer. Pure. */
@NullMarked
package mathesar.imports.infer;

import org.jspecify.annotations.NullMarked;
