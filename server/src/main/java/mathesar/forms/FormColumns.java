package mathesar.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import org.jspecify.annotations.Nullable;

/** Which columns of which tables a form shows; tables of links are there even without columns. */
final class FormColumns {
    private FormColumns() {}

    static Map<Long, List<Integer>> of(Form form) {
        Map<Long, List<Integer>> all = new LinkedHashMap<>();
        collect(all, form.baseTableOid(), form.fields());
        return all;
    }

    private static void collect(Map<Long, List<Integer>> all, long table, List<FormField> fields) {
        List<Integer> attnums = all.computeIfAbsent(table, oid -> new ArrayList<>());
        for (FormField field : fields) {
            if (!attnums.contains(field.columnAttnum())) {
                attnums.add(field.columnAttnum());
            }
            Long related = field.relatedTableOid();
            if (related != null) {
                collect(all, related, field.childFields());
            }
        }
    }

    /** The table whose column a field fills: the base table, or the related table of the field around it. */
    static long tableOf(Form form, FormField field) {
        Long found = tableOf(form.baseTableOid(), form.fields(), field);
        return found == null ? form.baseTableOid() : found;
    }

    private static @Nullable Long tableOf(long table, List<FormField> fields, FormField wanted) {
        for (FormField field : fields) {
            if (field.id() == wanted.id()) {
                return table;
            }
            Long related = field.relatedTableOid();
            Long inside = related == null ? null : tableOf(related, field.childFields(), wanted);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
