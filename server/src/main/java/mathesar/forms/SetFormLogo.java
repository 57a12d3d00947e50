package mathesar.forms;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.FormLogo;
import mathesar.appdb.Forms;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code forms.logo.set}: puts a picture atop a form, or takes it away; the answer tells whether there is one now. */
record SetFormLogo(AppDatabase records) implements RpcMethod<SetFormLogo.Params, Boolean> {
    private static final int LONGEST_DESCRIPTION = 500;

    /**
     * @param image PNG, JPEG, GIF or WebP of at most 512 KB in Base64; null for none
     * @param description for those who do not see it
     */
    record Params(
            long databaseId,
            long formId,
            @Nullable String image,
            @Nullable String description) {}

    @Override
    public String name() {
        return "forms.logo.set";
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
        String image = params.image();
        Picture picture = image == null ? null : Picture.of(image);
        if (params.description() != null && params.description().length() > LONGEST_DESCRIPTION) {
            throw ApiError.VALUE.error("A description has at most " + LONGEST_DESCRIPTION + " characters");
        }
        String description =
                params.description() == null ? "" : params.description().strip();
        return records.write(s -> {
            long form = Forms.get(s, params.databaseId(), params.formId()).id();
            if (picture == null) {
                FormLogo.delete(s, form);
            } else {
                FormLogo.set(s, form, picture.type(), picture.bytes(), description);
            }
            return picture != null;
        });
    }
}
