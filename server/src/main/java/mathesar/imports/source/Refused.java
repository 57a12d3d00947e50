package mathesar.imports.source;

import mathesar.errors.ApiError;
import mathesar.errors.AppException;

/** Why a file is not taken, in sentences for the person who sent it. */
final class Refused {
    private Refused() {}

    static AppException because(String reason) {
        return ApiError.VALUE.error(reason);
    }

    static AppException bomb() {
        return because("The file unpacks to far more than it is: it looks as if it were made to do harm.");
    }

    static AppException nested() {
        return because("There is an archive inside the archive. Unpack it first.");
    }

    static AppException broken(String format) {
        return because("This is not a " + format + " file that can be read: it is damaged or incomplete.");
    }
}
