package mathesar.columns;

import java.util.List;
import java.util.stream.Collectors;
import mathesar.catalog.Attributes;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.shaping.ConstraintRequest;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/**
 * Foreign keys that may wait for the end of the transaction. Beside one over the same columns that is checked at once, such a key never
 * gets its turn, and their actions contradict each other: the other one has to go first.
 */
final class DeferredKeys {
    private DeferredKeys() {}

    /** @throws mathesar.errors.AppException DuplicateObject if the table has such a key already */
    static void check(Session s, long tableOid, Attributes attributes, ConstraintRequest wanted) {
        boolean acts = wanted.fkeyUpdateAction() != null || wanted.fkeyDeleteAction() != null;
        if (!Boolean.TRUE.equals(wanted.deferrable()) || !acts || wanted.columns() == null) {
            return;
        }
        String over = wanted.columns().stream()
                .map(column -> number(attributes, column))
                .collect(Collectors.joining(",", "{", "}"));
        List<String> immediate = s.list(
                Sql.of(
                        "SELECT conname FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable AND conrelid = {}::oid"
                                + " AND confrelid = {}::oid AND conkey::text = {}",
                        tableOid,
                        wanted.fkeyRelationId() == null ? 0L : wanted.fkeyRelationId(),
                        over),
                row -> row.text(1));
        if (!immediate.isEmpty()) {
            throw PostgresCondition.of("42710")
                    .error("the foreign key \"" + immediate.getFirst()
                            + "\" over these columns is checked at once; drop it before adding a deferrable one");
        }
    }

    /** A column goes by its number or by its name. */
    private static String number(Attributes attributes, JsonNode column) {
        return attributes.all().stream()
                .filter(one -> one.name().name().equals(column.asString("")))
                .map(one -> String.valueOf(one.attnum()))
                .findFirst()
                .orElseGet(() -> column.asString(""));
    }
}
