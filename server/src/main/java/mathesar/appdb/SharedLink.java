package mathesar.appdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public read-only link to rows of a table. Its oid may be stale: tables come and go without us.
 *
 * @param definition {@code {"columns": [attnum], "filter": tree or null, "order": list or null}}, fixed when the link is made
 * @param roleId the stored role it runs as: the owner's when it was made
 * @param passwordHash of the password that it asks for; null for none
 * @param expiresAt when it ends by itself; null for never
 */
public record SharedLink(
        long id,
        long databaseId,
        long tableOid,
        String name,
        JsonNode definition,
        long ownerId,
        long roleId,
        @Nullable String passwordHash,
        @Nullable Instant expiresAt,
        Instant createdAt) {}
