package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Forms;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code forms.regenerate_token}: gives a form a new address; the old one is dead at once. */
record RegenerateFormToken(AppDatabase records) implements RpcMethod<RegenerateFormToken.Params, String> {
    record Params(long databaseId, long formId) {}

    @Override
    public String name() {
        return "forms.regenerate_token";
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
    public String call(Caller caller, Params params) {
        return records.write(s -> {
            Forms.get(s, params.databaseId(), params.formId());
            return Forms.regenerateToken(s, params.formId());
        });
    }
}
