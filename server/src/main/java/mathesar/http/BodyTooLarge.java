package mathesar.http;

import java.io.IOException;

/** A body is larger, or comes slower, than it may. */
final class BodyTooLarge extends IOException {
    BodyTooLarge(String text) {
        super(text);
    }
}
