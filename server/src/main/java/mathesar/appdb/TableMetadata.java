package mathesar.appdb;

import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the application keeps of a table beside PostgreSQL's own catalog.
 *
 * @param columnOrder attnums in the order shown
 * @param recordSummaryTemplate parts of the summary: texts, and arrays of attnums that follow foreign keys
 * @param userTrackingAttnum the column that is filled with the acting user's id
 */
@ApiName("TableMetaBlob")
public record TableMetadata(
        @Nullable Long dataFileId,
        @Nullable Boolean importVerified,
        @Shape("number[]") @Nullable JsonNode columnOrder,
        @Shape("(string | number[])[]") @Nullable JsonNode recordSummaryTemplate,
        @Nullable Integer mathesarAddedPkeyAttnum,
        @Nullable Integer userTrackingAttnum) {
    public static final TableMetadata NONE = new TableMetadata(null, null, null, null, null, null);
}
