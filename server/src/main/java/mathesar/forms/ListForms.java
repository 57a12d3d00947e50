package mathesar.forms;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.Forms;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code forms.list}: the forms over the tables of a schema. */
record ListForms(AppDatabase records) implements RpcMethod<ListForms.Params, List<Form>> {
    record Params(long databaseId, long schemaOid) {}

    @Override
    public String name() {
        return "forms.list";
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
    public List<Form> call(Caller caller, Params params) {
        return records.read(s -> Forms.list(s, params.databaseId(), params.schemaOid()));
    }
}
