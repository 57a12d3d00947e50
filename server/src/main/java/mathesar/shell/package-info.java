/** The document that loads the web program, with the data its first picture needs. */
@NullMarked
package mathesar.shell;

import org.jspecify.annotations.NullMarked;
