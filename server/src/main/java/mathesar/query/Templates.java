package mathesar.query;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where the summary template of a table comes from; empty for the automatic one. */
@FunctionalInterface
public interface Templates {
    Templates NONE = oid -> Optional.empty();

    Optional<JsonNode> find(long tableOid);
}
