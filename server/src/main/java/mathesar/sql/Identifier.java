package mathesar.sql;

/**
 * A name of a PostgreSQL object, exactly as stored in the catalog. The one place that quotes names (PostgreSQL manual, 4.1.1).
 *
 * @param name not empty, without NUL; PostgreSQL itself truncates beyond 63 bytes
 */
public record Identifier(String name) {
    public Identifier {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A name cannot be empty");
        }
        if (name.indexOf('\0') >= 0) {
            throw new NulCharacter("A name");
        }
    }

    public static Identifier of(String name) {
        return new Identifier(name);
    }

    /** The name in double quotes, quotes inside doubled. */
    public String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return quoted();
    }
}
