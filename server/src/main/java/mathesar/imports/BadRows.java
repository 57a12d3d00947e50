package mathesar.imports;

/** What becomes of a row that PostgreSQL does not take. */
enum BadRows {
    /** The whole import is undone. */
    ABORT,
    /** It is left out, and written to the rejects. */
    SKIP,
    /** The value that does not fit is left out; the row too if that does not help. */
    NULL
}
