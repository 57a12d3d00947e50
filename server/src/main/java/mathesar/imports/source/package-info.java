/** Files that are no delimited text: workbooks, JSON, web pages, archives. Each becomes rows of one text, in constant memory. Pure. */
@NullMarked
package mathesar.imports.source;

import org.jspecify.annotations.NullMarked;
