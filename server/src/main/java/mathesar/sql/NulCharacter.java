package mathesar.sql;

/** A name or text holds U+0000, which PostgreSQL cannot store (manual, 8.3 and 4.1.2). Whoever sent it can mend it. */
public final class NulCharacter extends IllegalArgumentException {
    NulCharacter(String what) {
        super(what + " cannot contain a NUL character");
    }
}
