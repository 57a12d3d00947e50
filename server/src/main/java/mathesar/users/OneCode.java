package mathesar.users;

import java.util.List;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.rpc.ApiName;

/** A code of the moment, or where that is said a recovery code. Never printed. */
record OneCode(String code) {
    /** Told only now. */
    @ApiName("RecoveryCodes")
    record RecoveryCodes(List<String> recoveryCodes) {}

    static AppException wrong() {
        return ApiError.GENERIC.error(
                "This code is wrong, or was used before. After ten wrong ones, wait five minutes");
    }

    @Override
    public String toString() {
        return "OneCode";
    }
}
