package mathesar.appdb;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public read-only link. An oid of a table may be stale: tables come and go without us.
 *
 * @param definition what it shows, fixed when it is made: {@code {"columns": [attnum], "filter": tree or null, "order": list or null}} of a
 *     table, {@code {"parts": [...]}} of results
 * @param roleId the stored role it runs as: the owner's when it was made
 * @param passwordHash of the password that it asks for; null for none
 * @param frameAncestors origins whose pages may show it in a frame, besides those that the configuration allows
 * @param expiresAt when it ends by itself; null for never
 */
public record SharedLink(
        long id,
        long databaseId,
        Subject subject,
        String name,
        JsonNode definition,
        long ownerId,
        long roleId,
        @Nullable String passwordHash,
        List<String> frameAncestors,
        @Nullable Instant expiresAt,
        Instant createdAt) {

    /** What there can be a link to. */
    public enum Kind {
        TABLE,
        RECORD,
        EXPLORATION,
        CHART,
        DASHBOARD
    }

    /** @param id the oid of a table, or the id of an exploration or a dashboard */
    public record Subject(Kind kind, long id) {
        /** Null for a link to results. */
        public @Nullable Long tableOid() {
            return Family.of(kind) == Family.TABLE ? id : null;
        }

        @Nullable
        Long explorationId() {
            return Family.of(kind) == Family.EXPLORATION ? id : null;
        }

        @Nullable
        Long dashboardId() {
            return Family.of(kind) == Family.DASHBOARD ? id : null;
        }
    }

    private enum Family {
        TABLE,
        EXPLORATION,
        DASHBOARD;

        private static Family of(Kind kind) {
            return switch (kind) {
                case TABLE, RECORD -> TABLE;
                case EXPLORATION, CHART -> EXPLORATION;
                case DASHBOARD -> DASHBOARD;
            };
        }
    }
}
