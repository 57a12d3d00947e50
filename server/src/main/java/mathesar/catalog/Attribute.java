package mathesar.catalog;

import mathesar.datatypes.DataType;
import mathesar.sql.Deparsed;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A column as statements need it (manual, 52.7 pg_attribute).
 *
 * @param primaryKey whether it is a member of the primary key
 * @param preset the stored default; null for none, and for identity and generated columns
 * @param presetIsConstant whether the default is a constant rather than computed for each record
 */
public record Attribute(
        int attnum,
        Identifier name,
        DataType type,
        boolean notNull,
        boolean primaryKey,
        boolean identity,
        boolean generated,
        @Nullable Deparsed preset,
        boolean presetIsConstant) {}
