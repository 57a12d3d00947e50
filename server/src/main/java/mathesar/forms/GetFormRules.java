package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormRules;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code forms.get_rules}: when a form takes answers, and whether it does now; for whoever may see the form. */
record GetFormRules(AppDatabase records, FormDoor door) implements RpcMethod<GetFormRules.Params, FormRules> {
    record Params(String formToken) {}

    @Override
    public String name() {
        return "forms.get_rules";
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
    public FormRules call(Caller caller, Params params) {
        Form form = door.open(caller, params.formToken());
        return records.read(s -> FormRules.get(s, form.id()));
    }
}
