package mathesar.forms;

import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.Forms;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;

/** Who gets at a form by its token: everyone while it is published, those who work on its database otherwise. */
record FormDoor(AppDatabase records, Access access) {
    /** @throws mathesar.errors.AppException AssertionError for those it is not open to */
    Form open(Caller caller, String token) {
        Form form = records.read(s -> Forms.getByToken(s, token));
        boolean mayOpen = form.publishPublic() || (caller.signedIn() && access.collaborates(caller, form.databaseId()));
        if (!mayOpen) {
            throw ApiError.ASSERTION.error("This form is not shared");
        }
        return form;
    }

    /** A form to fill in: published ones only, whoever calls. */
    Form openToSubmit(String token) {
        Form form = records.read(s -> Forms.getByToken(s, token));
        if (!form.publishPublic()) {
            throw ApiError.ASSERTION.error("This form is not shared");
        }
        return form;
    }

    /** The stored role a form runs as. */
    static long role(Form form) {
        if (form.associatedRoleId() == null) {
            throw ApiError.NO_CONNECTION.error("This form has no role to run as");
        }
        return form.associatedRoleId();
    }
}
