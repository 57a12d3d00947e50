/** One error type, one kind of code; what goes wrong is told in the words of the wire. */
@NullMarked
package mathesar.errors;

import org.jspecify.annotations.NullMarked;
