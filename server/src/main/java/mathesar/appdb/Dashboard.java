package mathesar.appdb;

import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tiles that stand together on a page. What they name may be gone: explorations and columns come and go without it.
 *
 * @param createdBy who made it; null once that account is gone
 * @param filters what applies to every tile that can be filtered so
 */
@ApiName("DashboardInfo")
public record Dashboard(
        long id,
        long databaseId,
        long schemaOid,
        String name,
        @Nullable String description,
        @Nullable Long createdBy,
        @Shape("shapes.DashboardTile[]") JsonNode tiles,
        @Shape("shapes.DashboardFilter[]") JsonNode filters) {}
