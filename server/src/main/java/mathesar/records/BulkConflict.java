package mathesar.records;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * A cell that somebody else has changed.
 *
 * @param index of the change in the request, from 0
 * @param current the value now, as records show it
 */
record BulkConflict(long index, int attnum, @Nullable RawValue current) {}
