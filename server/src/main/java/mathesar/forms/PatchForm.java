package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.Forms;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import tools.jackson.databind.node.ObjectNode;

/** {@code forms.patch}: overwrites a form; null fields stay, a list replaces them all. */
record PatchForm(AppDatabase records, FormRoles roles) implements RpcMethod<PatchForm.Params, Form> {
    record Params(
            long databaseId, @Shape("shapes.UpdateFormDef") ObjectNode updateFormDef) {}

    @Override
    public String name() {
        return "forms.patch";
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
        ObjectNode def = params.updateFormDef();
        long id = Definition.number(def, "id");
        Definition.required(def, "name");
        Form stored = records.read(s -> Forms.get(s, params.databaseId(), id));
        Form changed = roles.withRole(caller, Definition.toUpdate(def, stored));
        return records.write(s -> {
            Forms.update(s, changed);
            if (Definition.bringsFields(def)) {
                Forms.replaceFields(s, id, changed.fields());
            }
            return Forms.get(s, params.databaseId(), id);
        });
    }
}
