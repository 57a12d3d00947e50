package mathesar.appdb;

import mathesar.rpc.ApiName;
import org.jspecify.annotations.Nullable;

/** How a column is shown; all but its number may be unset. */
@ApiName("ColumnMetaBlob")
public record ColumnMetadata(
        int attnum,
        @Nullable String boolInput,
        @Nullable String boolTrue,
        @Nullable String boolFalse,
        @Nullable Integer numMinFracDigits,
        @Nullable Integer numMaxFracDigits,
        @Nullable String numGrouping,
        @Nullable String numFormat,
        @Nullable String monCurrencySymbol,
        @Nullable String monCurrencyLocation,
        @Nullable String timeFormat,
        @Nullable String dateFormat,
        @Nullable String durationMin,
        @Nullable String durationMax,
        @Nullable Integer displayWidth,
        @Nullable String fileBackend,
        @Nullable String userDisplayField) {}
