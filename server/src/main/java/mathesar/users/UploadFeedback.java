package mathesar.users;

import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code analytics.upload_feedback}: this server calls no one, so it says where to write instead. */
record UploadFeedback() implements RpcMethod<UploadFeedback.Params, @Nullable Void> {
    /** @param message null for nothing to say */
    record Params(@Present @Nullable String message) {}

    @Override
    public String name() {
        return "analytics.upload_feedback";
    }

    @Override
    public boolean noteworthy() {
        return false;
    }

    @Override
    public Guard guard() {
        return Guard.SIGNED_IN;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        if (params.message() != null) {
            throw ApiError.NOT_IMPLEMENTED.error("This server sends nothing out; please write to your administrator");
        }
        return null;
    }
}
