package mathesar.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a token may do of what its person may.
 *
 * @param readOnly whether it may change nothing
 * @param databases ids of the databases it is for, null for all; with it, it may call nothing that is not about one of them
 */
public record Scope(boolean readOnly, @Nullable List<Long> databases) {
    /** Whether the token is for the database. */
    public boolean covers(long databaseId) {
        return databases == null || databases.contains(databaseId);
    }

    boolean allows(RpcMethod<?, ?> method, @Nullable JsonNode params) {
        if (readOnly && !method.reads()) {
            return false;
        }
        return databases == null
                || method.guard() == Guard.ANYONE
                || (method.guard() == Guard.COLLABORATOR
                        && params != null
                        && covers(params.path("database_id").asLong(-1)));
    }
}
