package mathesar.sso;

/** Why somebody was not let in; the login page says it in words. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    /** What the login page knows how to say; its name in small letters is the {@code problem} of the address. */
    enum Reason {
        /** The person changed their mind at the provider. */
        CANCELLED,
        /** The provider cannot be reached, or said what it should not. */
        PROVIDER,
        /** A directory cannot be asked. */
        DIRECTORY,
        /** Too long ago, or begun in another browser. */
        STALE,
        /** The provider tells no address, or not that it is the person's own. */
        EMAIL,
        /** The address is of a domain that is not let in. */
        DOMAIN,
        /** The account is switched off. */
        INACTIVE,
        /** What new people may work as is not there. */
        ROLE
    }

    private final Reason reason;

    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Refusal(Reason reason, Throwable cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
