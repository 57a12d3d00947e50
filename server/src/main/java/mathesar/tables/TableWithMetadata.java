package mathesar.tables;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import mathesar.appdb.TableMetadata;
import mathesar.catalog.Table;
import org.jspecify.annotations.Nullable;

/** A table and what the application keeps of it, as one object. */
record TableWithMetadata(
        @JsonUnwrapped Table table, @Nullable TableMetadata metadata) {}
