package mathesar.databases;

import mathesar.postgres.Session;

/** The sample data sets, by key. */
public interface SampleData {
    boolean knows(String key);

    /** Creates the schema of a data set with its rows; passes over a schema that exists. */
    void load(Session session, String key);
}
