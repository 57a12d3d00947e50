package mathesar.forms;

import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormAnswers;
import mathesar.appdb.FormRules;
import mathesar.appdb.TableMetadata;
import mathesar.appdb.TableMetadataStore;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code forms.submit}: inserts what was filled in, records of related tables first, in one transaction as the form's role;
 * null unless the visitor may change the answer.
 */
record SubmitForm(AppDatabase records, Access access, FormDoor door, Pace pace, AnswerNotices notices)
        implements RpcMethod<SubmitForm.Params, SubmitForm.Receipt> {
    /** The name of a field that people never see. */
    static final String TRAP = "leave_empty";

    record Params(String formToken, ObjectNode values) {}

    /** @param editToken by which the answer can be changed; told only this once */
    @ApiName("FormReceipt")
    record Receipt(String editToken) {}

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
    public @Nullable Receipt call(Caller caller, Params params) {
        Form form = door.openToSubmit(params.formToken());
        pace.check(caller);
        if (params.values().path(TRAP).isString()
                && !params.values().path(TRAP).stringValue().isBlank()) {
            // A machine that fills in everything gets the answer it expects, and nothing is stored.
            return null;
        }
        if (!records.write(s -> FormRules.take(s, form.id()))) {
            throw new AppException(
                    ApiError.ASSERTION, "This form takes no answers at present", Map.of("reason", "form_closed"), null);
        }
        boolean stored = false;
        List<String> key;
        try {
            key = store(caller, form, params.values(), records.read(s -> FormRules.get(s, form.id())));
            stored = true;
            notices.count(form);
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
        return key.isEmpty() ? null : new Receipt(records.write(s -> FormAnswers.add(s, form.id(), key)));
    }

    /** The key of the new record, where its visitor may change it. */
    private List<String> store(Caller caller, Form form, ObjectNode values, FormRules rules) {
        List<Long> tables = FormTables.of(form);
        Map<Long, TableMetadata> metadata = records.read(s -> TableMetadataStore.findAll(s, form.databaseId(), tables));
        return access.asRole(form.databaseId(), FormDoor.role(form), Mode.WRITE, s -> {
            FormTables named = FormTables.read(s, tables);
            List<Identifier> key = rules.editable() ? named.key(s, form.baseTableOid()) : List.of();
            return new Submission(s, named, metadata, caller.userId(), values, Conditions.shown(form.fields(), values))
                    .insert(form, key);
        });
    }
}
