package mathesar.outbound;

import java.io.IOException;

/** A file of the web that could not be read, or not to its end; the message is for the person who wants it. */
public final class WebFailure extends IOException {
    private static final long serialVersionUID = 1L;

    WebFailure(String message) {
        super(message);
    }

    WebFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is said to the person. */
    public String told() {
        return String.valueOf(getMessage());
    }
}
