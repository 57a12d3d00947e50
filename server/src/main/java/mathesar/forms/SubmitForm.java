package mathesar.forms;

import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormRules;
import mathesar.appdb.TableMetadata;
import mathesar.appdb.TableMetadataStore;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Mode;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code forms.submit}: inserts what was filled in, records of related tables first, in one transaction as the form's role. */
record SubmitForm(AppDatabase records, Access access, FormDoor door, Pace pace)
        implements RpcMethod<SubmitForm.Params, Void> {
    /** The name of a field that people never see. */
    static final String TRAP = "leave_empty";

    record Params(String formToken, ObjectNode values) {}

    @Override
    public String name() {
        return "forms.submit";
    }

    @Override
    public boolean noteworthy() {
        return false;
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
        if (!caller.signedIn() && !caller.address().isEmpty() && !pace.allows(caller.address())) {
            throw PostgresCondition.of("53400")
                    .error("Too many answers came from your address; wait a minute and try again");
        }
        if (params.values().path(TRAP).isString()
                && !params.values().path(TRAP).stringValue().isBlank()) {
            // A machine that fills in everything gets the answer it expects, and nothing is stored.
            return null;
        }
        if (!records.write(s -> FormRules.take(s, form.id()))) {
            throw ApiError.ASSERTION.error("This form takes no answers at present");
        }
        boolean stored = false;
        try {
            store(caller, form, params.values());
            stored = true;
        } catch (AppException refused) {
            throw new Refusal(access, form, params.values()).atField(refused);
        } finally {
            if (!stored) {
                records.<Integer>write(s -> {
                    FormRules.giveBack(s, form.id());
                    return 0;
                });
            }
        }
        return null;
    }

    private void store(Caller caller, Form form, ObjectNode values) {
        List<Long> tables = FormTables.of(form);
        Map<Long, TableMetadata> metadata = records.read(s -> TableMetadataStore.findAll(s, form.databaseId(), tables));
        access.asRole(form.databaseId(), FormDoor.role(form), Mode.WRITE, s -> {
            new Submission(
                            s,
                            FormTables.read(s, tables),
                            metadata,
                            caller.userId(),
                            values,
                            Conditions.shown(form.fields(), values))
                    .insert(form);
            return form;
        });
    }
}
