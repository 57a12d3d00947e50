package mathesar.postgres;

import mathesar.sql.Sql;

/**
 * A statement that ran, not one that only reads.
 *
 * @param rows how many rows it touched
 */
public record Executed(Sql statement, long rows) {}
