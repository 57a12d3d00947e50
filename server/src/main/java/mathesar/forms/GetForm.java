package mathesar.forms;

import mathesar.appdb.Form;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code forms.get}: a form by its token, for those who may fill it in. */
record GetForm(FormDoor door) implements RpcMethod<GetForm.Params, Form> {
    record Params(String formToken) {}

    @Override
    public String name() {
        return "forms.get";
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
    public Form call(Caller caller, Params params) {
        return door.open(caller, params.formToken());
    }
}
