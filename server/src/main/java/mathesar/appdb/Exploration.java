package mathesar.appdb;

import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A saved query. Its oids may be stale: tables come and go without us. */
@ApiName("ExplorationInfo")
public record Exploration(
        long id,
        long databaseId,
        String name,
        long baseTableOid,
        long schemaOid,
        @Shape("shapes.InitialColumn[]") JsonNode initialColumns,
        @Shape("shapes.Transformation[]") @Nullable JsonNode transformations,
        @Shape("unknown[]") @Nullable JsonNode displayOptions,
        @Shape("Record<string, string>") @Nullable JsonNode displayNames,
        @Nullable String description) {}
