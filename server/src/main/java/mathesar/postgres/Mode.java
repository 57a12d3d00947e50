package mathesar.postgres;

/** What a transaction may do. */
public enum Mode {
    /** READ ONLY: PostgreSQL itself refuses writes (manual, SET TRANSACTION). */
    READ,
    /** Read and write. */
    WRITE
}
