package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.FormNotices;
import mathesar.appdb.Forms;
import mathesar.appdb.Users;
import mathesar.mail.Mailer;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code forms.notices.get}: whether the caller is told of new answers to a form by letter. */
record GetFormNotices(AppDatabase records, Mailer mailer)
        implements RpcMethod<GetFormNotices.Params, GetFormNotices.Notices> {
    record Params(long databaseId, long formId) {}

    /**
     * Letters about a form.
     *
     * @param on whether the caller gets them
     * @param possible whether the installation can send letters at all
     * @param address the caller's; empty for none
     */
    @ApiName("FormNotices")
    record Notices(boolean on, boolean possible, String address) {}

    @Override
    public String name() {
        return "forms.notices.get";
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
    public Notices call(Caller caller, Params params) {
        return records.read(s -> {
            long form = Forms.get(s, params.databaseId(), params.formId()).id();
            return new Notices(
                    FormNotices.isOn(s, form, caller.user()),
                    mailer.isSetUp(),
                    Users.get(s, caller.user()).email());
        });
    }
}
