/** Sample data sets: schemas with tables and generated rows, for trying the product out. */
@NullMarked
package mathesar.samples;

import org.jspecify.annotations.NullMarked;
