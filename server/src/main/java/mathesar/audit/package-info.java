/** What people did with rights, shapes, people and files, for administrators to read. */
@NullMarked
package mathesar.audit;

import org.jspecify.annotations.NullMarked;
