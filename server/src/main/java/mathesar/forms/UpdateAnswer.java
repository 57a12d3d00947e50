package mathesar.forms;

import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.MetadataCache;
import mathesar.appdb.TableMetadata;
import mathesar.appdb.TableMetadataStore;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code forms.update_answer}: a visitor changes an answer by the token that came with it; the record and fields of that answer alone. */
record UpdateAnswer(AppDatabase records, Access access, FormDoor door, MetadataCache metadata, Pace pace)
        implements RpcMethod<UpdateAnswer.Params, Void> {
    /** @param values all answers, as for {@code forms.submit}; a field without one gets its default */
    record Params(String formToken, String editToken, ObjectNode values) {}

    @Override
    public String name() {
        return "forms.update_answer";
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
        pace.check(caller);
        Answer answer = Answer.open(records, form, params.editToken());
        List<Long> oids = FormTables.of(form);
        Map<Long, TableMetadata> tracked = records.read(s -> TableMetadataStore.findAll(s, form.databaseId(), oids));
        try {
            access.asRole(form.databaseId(), FormDoor.role(form), Mode.WRITE, s -> {
                FormTables tables = FormTables.read(s, oids);
                boolean there = new Submission(
                                s,
                                tables,
                                tracked,
                                caller.userId(),
                                params.values(),
                                Conditions.shown(form.fields(), params.values()))
                        .update(form, answer.fields(metadata), answer.condition(s, tables));
                if (!there) {
                    throw Answer.gone();
                }
                return form;
            });
        } catch (AppException refused) {
            throw new Refusal(access, form, params.values()).atField(refused);
        }
        return null;
    }
}
