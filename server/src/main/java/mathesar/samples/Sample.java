package mathesar.samples;

import mathesar.sql.Sql;

/** One data set. */
interface Sample {
    /** The name callers ask by, for instance {@code bike_shop}. */
    String key();

    /** The schema it creates. */
    String schema();

    /** One CREATE SCHEMA statement with all tables as its elements, referenced tables first. */
    Sql ddl();

    /** Writes the rows, referenced tables first. The same rows every time. */
    void fill(Filler filler);
}
