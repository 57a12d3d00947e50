package mathesar.catalog;

/** What was known of a relation no longer holds. Never leaves {@link Relations#consistently}. */
final class StaleCatalogException extends RuntimeException {
    StaleCatalogException() {
        super("The catalog has changed", null, false, false);
    }
}
