package mathesar.forms;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.access.Access;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.catalog.Rules;
import mathesar.catalog.Rules.Rule;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.forms.FieldChecks.Problem;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.sql.QualifiedName;
import tools.jackson.databind.node.ObjectNode;

/** Finds the field that PostgreSQL's refusal of an answer is about, so that the visitor reads it there. */
record Refusal(Access access, Form form, ObjectNode values) {
    /** The refusal with {@code field} and {@code problems} among its facts if it concerns values; else as it was. */
    AppException atField(AppException refused) {
        if (!(refused.code() instanceof PostgresCondition condition)
                || !condition.sqlState().matches("2[23].*")
                || refused.data().containsKey("field")) {
            return refused;
        }
        List<Problem> problems =
                access.asRole(form.databaseId(), FormDoor.role(form), Mode.READ, s -> problems(s, refused));
        if (problems.isEmpty()) {
            return refused;
        }
        Map<String, Object> data = new LinkedHashMap<>(refused.data());
        data.put("field", problems.getFirst().field());
        data.put("problems", problems);
        return new AppException(refused.code(), refused.text(), data, refused);
    }

    private List<Problem> problems(Session s, AppException refused) {
        List<Problem> found = CheckAnswers.find(s, form, values);
        return found.isEmpty() ? broken(s, refused).stream().toList() : found;
    }

    /** The constraint, or the column that lacks a value, that PostgreSQL named. */
    private Optional<Problem> broken(Session s, AppException refused) {
        Map<String, Object> facts = refused.data();
        if (!(facts.get("schema") instanceof String schema) || !(facts.get("table") instanceof String name)) {
            return Optional.empty();
        }
        List<Long> oids = FormTables.of(form);
        FormTables tables = FormTables.read(s, oids);
        return tables.find(QualifiedName.of(schema, name)).flatMap(table -> {
            if (facts.get("column") instanceof String column) {
                return form.allFields()
                        .filter(field -> isOf(field, table)
                                && tables.column(table, field.columnAttnum())
                                        .name()
                                        .equals(column))
                        .findFirst()
                        .map(field -> Problem.of(field.key(), refused));
            }
            return Rules.list(s, List.of(table)).getOrDefault(table, List.of()).stream()
                    .filter(rule -> rule.name().equals(facts.get("constraint")))
                    .findFirst()
                    .flatMap(rule -> at(rule, table, refused));
        });
    }

    private Optional<Problem> at(Rule rule, long table, AppException refused) {
        String comment = rule.comment();
        return form.allFields()
                .filter(field -> isOf(field, table) && rule.columns().contains(field.columnAttnum()))
                .max(Comparator.comparingInt(FormField::index))
                .map(field -> comment == null ? Problem.of(field.key(), refused) : Problem.told(field.key(), comment));
    }

    private boolean isOf(FormField field, long table) {
        return FormColumns.tableOf(form, field) == table;
    }
}
