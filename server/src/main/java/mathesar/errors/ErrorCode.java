package mathesar.errors;

/** One kind of failure as the wire knows it. Each room owns an enum of these; a test gathers them all. */
public interface ErrorCode {
    /** The JSON-RPC error code: unique for one condition, never reused. */
    int number();

    /** The name that starts the message, for instance {@code UniqueViolation}. */
    String condition();

    /** One sentence for docs/errors.md: when this happens. */
    String meaning();

    /** An exception of this kind. */
    default AppException error(String text) {
        return new AppException(this, text);
    }
}
