/** One record tree read from environment and file, validated at start, printable. */
@NullMarked
package mathesar.config;

import org.jspecify.annotations.NullMarked;
