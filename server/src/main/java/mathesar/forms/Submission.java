package mathesar.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.appdb.TableMetadata;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One filled-in form on its way into the tables. Values are taken as PostgreSQL's own literals; only fields of the form are read. */
record Submission(
        Session session,
        FormTables tables,
        Map<Long, TableMetadata> metadata,
        @Nullable Long userId,
        ObjectNode values,
        Set<String> shown) {
    /**
     * Inserts the record of the base table, and those of related tables before it.
     *
     * @param wanted columns whose values of the new record are asked for
     */
    List<String> insert(Form form, List<Identifier> wanted) {
        Map<Identifier, Sql> row = row(List.of(form.baseTableOid()), form.fields());
        if (row.isEmpty()) {
            throw ApiError.VALUE.error("The form holds no values");
        }
        return insertRow(form.baseTableOid(), row, wanted);
    }

    /** Overwrites the fields of a record: those without an answer, and those not shown, get their default. */
    boolean update(Form form, List<FormField> fields, Sql condition) {
        Map<Identifier, Sql> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(tables.column(form.baseTableOid(), field.columnAttnum()), Sql.of("DEFAULT")));
        row.putAll(row(List.of(form.baseTableOid()), fields));
        track(form.baseTableOid(), row);
        List<Sql> changes = row.entrySet().stream()
                .map(one -> Sql.of("{} = {}", one.getKey(), one.getValue()))
                .toList();
        return session.execute(Sql.of(
                        "UPDATE {} SET {} WHERE {}",
                        tables.table(form.baseTableOid()),
                        Sql.join(", ", changes),
                        condition))
                == 1;
    }

    /** @param path the tables whose records are being made, the one of these fields last */
    private Map<Identifier, Sql> row(List<Long> path, List<FormField> fields) {
        long table = path.getLast();
        Map<Identifier, Sql> row = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (!shown.contains(field.key())) {
                continue;
            }
            JsonNode value = values.get(field.key());
            if (field.isRequired() && (value == null || value.isNull())) {
                throw missing(table, field);
            }
            if (value != null) {
                row.put(
                        tables.column(table, field.columnAttnum()),
                        field.links() ? linked(path, field, value) : literal(value));
            }
        }
        return row;
    }

    private AppException missing(long table, FormField field) {
        String name = tables.column(table, field.columnAttnum()).name();
        String label = field.label() == null ? name : field.label();
        return new AppException(
                PostgresCondition.of("23502"),
                "'" + label + "' must be filled in",
                Map.of("field", field.key(), "column", name),
                null);
    }

    private Sql linked(List<Long> path, FormField field, JsonNode value) {
        if (!value.isObject()) {
            return pick(field, value);
        }
        return switch (value.path("type").asString("")) {
            case "pick" -> pick(field, value.path("value"));
            case "create" -> create(path, field);
            default ->
                throw PostgresCondition.of("22P02")
                        .error("A linked record is either picked or created, not '"
                                + value.path("type").asString("") + "'");
        };
    }

    private static Sql pick(FormField field, JsonNode value) {
        if ("must_create".equals(field.fkInteractionRule()) && !value.isNull() && !value.isMissingNode()) {
            throw ApiError.ASSERTION.error(
                    "The form asks for a new record in '" + field.key() + "', not for an existing one");
        }
        return literal(value);
    }

    private Sql create(List<Long> path, FormField field) {
        if ("must_pick".equals(field.fkInteractionRule())) {
            throw ApiError.ASSERTION.error("The form asks to pick an existing record in '" + field.key() + "'");
        }
        long related = field.relatedTableOid() == null ? 0 : field.relatedTableOid();
        if (path.contains(related)) {
            throw PostgresCondition.of("P0001")
                    .error("A form cannot create a record of a table while it creates another one of the same table");
        }
        Identifier key = tables.referenced(path.getLast(), field.columnAttnum(), related);
        List<Long> deeper = Stream.concat(path.stream(), Stream.of(related)).toList();
        return Sql.untyped(insertRow(related, row(deeper, field.childFields()), List.of(key))
                .getFirst());
    }

    private List<String> insertRow(long table, Map<Identifier, Sql> row, List<Identifier> wanted) {
        track(table, row);
        Sql target = row.isEmpty()
                ? Sql.of("INSERT INTO {} DEFAULT VALUES", tables.table(table))
                : Sql.of(
                        "INSERT INTO {} ({}) VALUES ({})",
                        tables.table(table),
                        Sql.join(
                                ", ",
                                row.keySet().stream()
                                        .map(name -> Sql.of("{}", name))
                                        .toList()),
                        Sql.join(", ", row.values()));
        if (wanted.isEmpty()) {
            session.execute(target);
            return List.of();
        }
        List<Sql> texts = wanted.stream().map(one -> Sql.of("{}::text", one)).toList();
        return session.get(
                Sql.of("{} RETURNING {}", target, Sql.join(", ", texts)),
                answer -> IntStream.rangeClosed(1, wanted.size())
                        .mapToObj(answer::text)
                        .toList());
    }

    private void track(long table, Map<Identifier, Sql> row) {
        TableMetadata known = metadata.get(table);
        if (userId != null && known != null && known.userTrackingAttnum() != null) {
            row.put(tables.column(table, known.userTrackingAttnum()), Sql.untyped(userId.toString()));
        }
    }

    /** A value of JSON as PostgreSQL's own literal. */
    static Sql literal(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return Sql.of("NULL");
        }
        return Sql.untyped(value.isString() ? value.stringValue() : value.toString());
    }
}
