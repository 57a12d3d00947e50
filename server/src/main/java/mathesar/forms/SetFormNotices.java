package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.FormNotices;
import mathesar.appdb.Forms;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code forms.notices.set}: whether the caller is to be told of new answers to a form by letter. Nobody asks for another. */
record SetFormNotices(AppDatabase records) implements RpcMethod<SetFormNotices.Params, Boolean> {
    record Params(long databaseId, long formId, boolean on) {}

    @Override
    public String name() {
        return "forms.notices.set";
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
            long form = Forms.get(s, params.databaseId(), params.formId()).id();
            if (params.on() && Users.get(s, caller.user()).email().isBlank()) {
                throw ApiError.VALUE.error("You have no e-mail address; set one in your profile");
            }
            FormNotices.set(s, form, caller.user(), params.on());
            return params.on();
        });
    }
}
