package mathesar.imports.text;

/** The text cannot be read further. */
public final class BrokenText extends RuntimeException {
    private final String reason;
    private final long line;

    BrokenText(String message, long line) {
        super(message);
        reason = message;
        this.line = line;
    }

    /** Why, as a clause. */
    public String reason() {
        return reason;
    }

    /** Where it begins, counted from 1. */
    public long line() {
        return line;
    }
}
