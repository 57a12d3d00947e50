package mathesar.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;

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
}
