package mathesar.attachments;

import java.io.IOException;

/** The place that keeps attachments does not answer or refuses; the message says what it said and holds no secret. */
public final class StorageException extends IOException {
    private static final long serialVersionUID = 1;

    StorageException(String message) {
        super(message);
    }

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
