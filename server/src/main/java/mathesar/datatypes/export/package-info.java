/** Rows on their way out of the product, in the formats other programs read; streamed from COPY. */
@NullMarked
package mathesar.datatypes.export;

import org.jspecify.annotations.NullMarked;
