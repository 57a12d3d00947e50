package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Forms;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code forms.delete}: forgets a form; what was filled in stays. */
record DeleteForm(AppDatabase records) implements RpcMethod<DeleteForm.Params, Void> {
    record Params(long databaseId, long formId) {}

    @Override
    public String name() {
        return "forms.delete";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        records.write(s -> {
            Forms.get(s, params.databaseId(), params.formId());
            Forms.delete(s, params.formId());
            return params;
        });
        return null;
    }
}
