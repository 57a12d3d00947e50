package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Forms;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code forms.set_publish_public}: lets everyone with the address fill a form in, or nobody. */
record SetFormPublic(AppDatabase records) implements RpcMethod<SetFormPublic.Params, Boolean> {
    record Params(long databaseId, long formId, boolean publishPublic) {}

    @Override
    public String name() {
        return "forms.set_publish_public";
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
    public Boolean call(Caller caller, Params params) {
        return records.write(s -> {
            Forms.get(s, params.databaseId(), params.formId());
            Forms.setPublic(s, params.formId(), params.publishPublic());
            return params.publishPublic();
        });
    }
}
