package mathesar.sql;

/**
 * An expression or definition as PostgreSQL itself printed it from its catalog ({@code pg_get_expr}, {@code pg_get_constraintdef};
 * manual, 9.27.4), to be put back into a statement unchanged. Only room {@code catalog} makes these, from what it read in the same
 * session; text from anywhere else must never become one.
 */
public record Deparsed(String text) {
    @Override
    public String toString() {
        return text;
    }
}
