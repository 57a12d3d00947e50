/** Files that records point to: where they lie, how a cell proves that we issued it, who may fetch one. */
@NullMarked
package mathesar.attachments;

import org.jspecify.annotations.NullMarked;
