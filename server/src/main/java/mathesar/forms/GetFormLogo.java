package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormLogo;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code forms.logo.get}: the picture atop a form, for whoever may see the form; null for none. */
record GetFormLogo(AppDatabase records, FormDoor door) implements RpcMethod<GetFormLogo.Params, FormLogo> {
    record Params(String formToken) {}

    @Override
    public String name() {
        return "forms.logo.get";
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
    public @Nullable FormLogo call(Caller caller, Params params) {
        Form form = door.open(caller, params.formToken());
        return records.read(s -> FormLogo.find(s, form.id())).orElse(null);
    }
}
