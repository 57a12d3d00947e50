/** Composition root: builds every room, starts, stops. No logic. */
@NullMarked
package mathesar.app;

import org.jspecify.annotations.NullMarked;
