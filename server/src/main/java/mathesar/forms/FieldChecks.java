package mathesar.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.catalog.Rules;
import mathesar.catalog.Rules.Rule;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What PostgreSQL thinks of the given answers, field by field, without storing anything: whether each is a value of its column, domains
 * and lengths included, and whether the CHECK constraints hold whose columns are all answered.
 */
record FieldChecks(
        Session session, FormTables tables, Map<Long, List<Rule>> rules, ObjectNode values, Set<String> shown) {
    /**
     * What is wrong with an answer.
     *
     * @param field key of the field
     * @param message in words for the one who gave it, English unless a maker of a rule wrote them
     * @param code PostgreSQL's SQLSTATE, by which a program says it in another language; null where {@code message} is a maker's own
     * @param about what the code speaks of: the constraint's name, or the greatest number of characters for 22001
     */
    @ApiName("FormFieldProblem")
    record Problem(
            String field,
            String message,
            @Nullable String code,
            @Nullable String about) {
        /** What PostgreSQL said, as it said it. */
        static Problem of(String field, AppException refused) {
            String state = refused.code() instanceof PostgresCondition condition ? condition.sqlState() : null;
            String constraint = refused.data().get("constraint") instanceof String name ? name : null;
            return new Problem(field, firstLine(refused), state, constraint);
        }

        /** The words of the one who made a rule. */
        static Problem told(String field, String words) {
            return new Problem(field, words, null, null);
        }
    }

    private record Given(FormField field, Sql value) {}

    List<Problem> find(Form form) {
        List<Problem> found = new ArrayList<>();
        record(form.baseTableOid(), form.fields(), found);
        return found;
    }

    private void record(long table, List<FormField> fields, List<Problem> found) {
        Map<Integer, Given> good = new TreeMap<>();
        for (FormField field : fields) {
            JsonNode value = values.path(field.key());
            if (!shown.contains(field.key()) || value.isNull() || value.isMissingNode()) {
                continue;
            }
            if (field.links()) {
                if (field.relatedTableOid() != null
                        && "create".equals(value.path("type").asString(""))) {
                    record(field.relatedTableOid(), field.childFields(), found);
                }
                continue;
            }
            tables.type(table, field.columnAttnum())
                    .filter(type -> TypeName.isValid(type.name()))
                    .ifPresent(type -> {
                        Sql cast = Sql.of("CAST({} AS {})", Submission.literal(value), TypeName.of(type.name()));
                        Problem wrong = tooLong(field.key(), value, type.length());
                        wrong = wrong == null ? refusal(field.key(), cast) : wrong;
                        if (wrong == null) {
                            good.put(field.columnAttnum(), new Given(field, cast));
                        } else {
                            found.add(wrong);
                        }
                    });
        }
        rules.getOrDefault(table, List.of()).forEach(rule -> check(table, rule, good, found));
    }

    private static @Nullable Problem tooLong(String field, JsonNode value, @Nullable Integer length) {
        if (length == null || !value.isString()) {
            return null;
        }
        String text = value.stringValue().stripTrailing();
        return text.codePointCount(0, text.length()) <= length
                ? null
                : new Problem(field, "At most " + length + " characters", "22001", length.toString());
    }

    private @Nullable Problem refusal(String field, Sql cast) {
        try {
            session.attempt(() -> session.get(Sql.of("SELECT {} IS NULL", cast), row -> row.bool(1)));
            return null;
        } catch (AppException refused) {
            return judged(field, refused);
        }
    }

    /** The words of a domain's maker, else PostgreSQL's first line. */
    private Problem judged(String field, AppException refused) {
        return refused.data().get("constraint") instanceof String name
                ? Rules.ofDomain(session, name)
                        .map(words -> Problem.told(field, words))
                        .orElseGet(() -> Problem.of(field, refused))
                : Problem.of(field, refused);
    }

    static String firstLine(AppException refused) {
        return refused.data().get("message") instanceof String said
                ? said
                : refused.text().lines().findFirst().orElse("");
    }

    private void check(long table, Rule rule, Map<Integer, Given> good, List<Problem> found) {
        if (rule.check() == null || rule.columns().isEmpty() || !good.keySet().containsAll(rule.columns())) {
            return;
        }
        List<Sql> row = rule.columns().stream()
                .map(attnum -> Sql.of("{} AS {}", given(good, attnum).value(), tables.column(table, attnum)))
                .toList();
        Sql query = Sql.of(
                "SELECT ({}) IS NOT FALSE FROM (SELECT {}) AS {}",
                rule.check(),
                Sql.join(", ", row),
                tables.table(table).name());
        if (!holds(query)) {
            String field = given(good, rule.columns().getLast()).field().key();
            String breaks = "Breaks the rule \u201c" + rule.name() + "\u201d of the table";
            found.add(
                    rule.comment() == null
                            ? new Problem(field, breaks, "23514", rule.name())
                            : Problem.told(field, rule.comment()));
        }
    }

    private static Given given(Map<Integer, Given> good, Integer attnum) {
        Given one = good.get(attnum);
        if (one == null) {
            throw new IllegalStateException("Column " + attnum + " was not answered");
        }
        return one;
    }

    /** A condition that cannot be judged apart from its table, or fails, is left to the insert. */
    private boolean holds(Sql query) {
        try {
            return session.attempt(() -> session.get(query, row -> row.bool(1)));
        } catch (AppException leftToTheInsert) {
            return true;
        }
    }
}
