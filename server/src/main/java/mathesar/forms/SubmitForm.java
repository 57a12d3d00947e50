package mathesar.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.appdb.TableMetadata;
import mathesar.appdb.TableMetadataStore;
import mathesar.postgres.Mode;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code forms.submit}: inserts what was filled in, records of related tables first, in one transaction as the form's role. */
record SubmitForm(AppDatabase records, Access access, FormDoor door) implements RpcMethod<SubmitForm.Params, Void> {
    record Params(String formToken, ObjectNode values) {}

    @Override
    public String name() {
        return "forms.submit";
    }

    @Override
    public Guard guard() {
        return Guard.ANYONE;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        Form form = door.openToSubmit(params.formToken());
        List<Long> tables = tables(form);
        Map<Long, TableMetadata> metadata = records.read(s -> TableMetadataStore.findAll(s, form.databaseId(), tables));
        access.asRole(form.databaseId(), FormDoor.role(form), Mode.WRITE, s -> {
            new Submission(s, FormTables.read(s, tables), metadata, caller.userId(), params.values()).insert(form);
            return form;
        });
        return null;
    }

    private static List<Long> tables(Form form) {
        return Stream.concat(
                        Stream.of(form.baseTableOid()),
                        form.allFields().map(FormField::relatedTableOid).filter(Objects::nonNull))
                .distinct()
                .toList();
    }
}
