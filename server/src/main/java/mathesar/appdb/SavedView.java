package mathesar.appdb;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A way to look at a table, under a name. Its oid may be stale: tables come and go without us.
 *
 * @param kind how the records are laid out, for instance {@code grid} or {@code kanban}; the client's to know
 * @param createdBy who made it; null once that person is gone
 * @param shared whether everyone sees it who may read the table, else only who made it
 * @param isDefault whether it opens with the table: for everyone if shared, else for who made it
 * @param definition filter, order, grouping and layout, an object keyed by attnum; the client's to know
 */
public record SavedView(
        long id,
        long databaseId,
        long tableOid,
        String name,
        String kind,
        @Nullable Long createdBy,
        boolean shared,
        boolean isDefault,
        JsonNode definition) {}
