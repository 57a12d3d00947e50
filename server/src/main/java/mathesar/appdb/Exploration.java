package mathesar.appdb;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A saved query. Its oids may be stale: tables come and go without us. */
public record Exploration(
        long id,
        long databaseId,
        String name,
        long baseTableOid,
        long schemaOid,
        JsonNode initialColumns,
        @Nullable JsonNode transformations,
        @Nullable JsonNode displayOptions,
        @Nullable JsonNode displayNames,
        @Nullable String description) {}
