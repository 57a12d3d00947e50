package mathesar.forms;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import mathesar.appdb.FormCondition;
import mathesar.appdb.FormField;
import mathesar.errors.ApiError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When fields of a form are shown. The page for visitors judges by the same rules. */
final class Conditions {
    private static final Set<String> OPS = Set.of("set", "not_set", "one_of", "none_of");

    private Conditions() {}

    static @Nullable FormCondition read(JsonNode def) {
        if (!def.isObject()) {
            return null;
        }
        List<String> values = StreamSupport.stream(def.path("values").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return new FormCondition(def.path("field").asString(""), def.path("op").asString(""), values);
    }

    /** @throws mathesar.errors.AppException ValueError if a condition is none or does not look at a field before its own */
    static void check(List<FormField> fields) {
        check(fields, new HashSet<>());
    }

    private static void check(List<FormField> fields, Set<String> before) {
        for (FormField field : inOrder(fields)) {
            FormCondition condition = field.showIf();
            if (condition != null && !OPS.contains(condition.op())) {
                throw ApiError.VALUE.error("'" + condition.op() + "' is no condition of a field");
            }
            if (condition != null && !before.contains(condition.field())) {
                throw ApiError.VALUE.error("A field can depend on fields before it only");
            }
            before.add(field.key());
            check(field.childFields(), before);
        }
    }

    /** Keys of the fields that are shown with these answers. */
    static Set<String> shown(List<FormField> fields, ObjectNode values) {
        Set<String> shown = new HashSet<>();
        collect(fields, values, shown);
        return shown;
    }

    private static void collect(List<FormField> fields, ObjectNode values, Set<String> shown) {
        for (FormField field : inOrder(fields)) {
            FormCondition condition = field.showIf();
            if (condition == null
                    || holds(condition, shown.contains(condition.field()) ? values.path(condition.field()) : null)) {
                shown.add(field.key());
                if (creates(values.path(field.key()))) {
                    collect(field.childFields(), values, shown);
                }
            }
        }
    }

    private static List<FormField> inOrder(List<FormField> fields) {
        return fields.stream().sorted(Comparator.comparingInt(FormField::index)).toList();
    }

    private static boolean creates(JsonNode value) {
        return value.isObject() && "create".equals(value.path("type").asString(""));
    }

    private static boolean holds(FormCondition condition, @Nullable JsonNode given) {
        JsonNode value =
                given != null && given.isObject() && given.has("type") && !creates(given) ? given.path("value") : given;
        return switch (condition.op()) {
            case "set" -> isSet(value);
            case "not_set" -> !isSet(value);
            case "one_of" -> isSet(value) && value != null && isOneOf(value, condition.values());
            default -> !(isSet(value) && value != null && isOneOf(value, condition.values()));
        };
    }

    private static boolean isSet(@Nullable JsonNode value) {
        return value != null
                && !value.isMissingNode()
                && !value.isNull()
                && !(value.isString() && value.stringValue().isEmpty())
                && !(value.isArray() && value.isEmpty());
    }

    private static boolean isOneOf(JsonNode value, List<String> wanted) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).anyMatch(item -> isOneOf(item, wanted));
        }
        return wanted.stream().anyMatch(one -> same(value, one));
    }

    private static boolean same(JsonNode value, String wanted) {
        if (value.isNumber() && wanted.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            return value.decimalValue().compareTo(new BigDecimal(wanted)) == 0;
        }
        return (value.isValueNode() ? value.asString() : value.toString()).equals(wanted);
    }
}
