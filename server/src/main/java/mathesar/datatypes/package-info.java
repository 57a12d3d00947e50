/** What the product knows of each kind of column: its name on the wire, its modifiers, its casts, its helper types. */
@NullMarked
package mathesar.datatypes;

import org.jspecify.annotations.NullMarked;
