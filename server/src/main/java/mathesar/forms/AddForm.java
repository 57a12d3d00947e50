package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.Forms;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import tools.jackson.databind.node.ObjectNode;

/** {@code forms.add}: stores a form that runs as the caller's role, or another the caller may act as. */
record AddForm(AppDatabase records, FormRoles roles) implements RpcMethod<AddForm.Params, Form> {
    record Params(long databaseId, @Shape("shapes.FormDef") ObjectNode formDef) {}

    @Override
    public String name() {
        return "forms.add";
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
    public Form call(Caller caller, Params params) {
        Form form = Definition.toAdd(params.formDef(), params.databaseId());
        Form complete = roles.withRole(caller, form);
        return records.write(s -> Forms.add(s, complete));
    }
}
