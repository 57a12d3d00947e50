package mathesar.forms;

import java.util.Optional;
import java.util.function.Predicate;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.appdb.Forms;
import mathesar.appdb.MetadataCache;
import mathesar.errors.AppException;
import mathesar.http.Exchange;

/** Whether a request names, by {@code form_token} and {@code form_field_key}, a field for files of a published form. */
record PublicFileField(AppDatabase records, MetadataCache metadata) implements Predicate<Exchange> {
    @Override
    public boolean test(Exchange exchange) {
        Optional<Form> form = exchange.query("form_token").flatMap(this::find).filter(Form::publishPublic);
        Optional<FormField> field = exchange.query("form_field_key")
                .flatMap(key -> form.flatMap(found -> found.findField(key)))
                .filter(found -> !found.links());
        return form.isPresent() && field.isPresent() && holdsFiles(form.get(), field.get());
    }

    private Optional<Form> find(String token) {
        try {
            return Optional.of(records.read(s -> Forms.getByToken(s, token)));
        } catch (AppException noSuchForm) {
            return Optional.empty();
        }
    }

    private boolean holdsFiles(Form form, FormField field) {
        return metadata.get(form.databaseId(), FormColumns.tableOf(form, field))
                .fileColumns()
                .contains(field.columnAttnum());
    }
}
