package mathesar.catalog;

import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Reads the connected database. */
public final class Databases {
    private Databases() {}

    public static Database current(Session s) {
        return s.get(
                Sql.of("SELECT oid, datname, datdba, ARRAY(SELECT p FROM unnest('{CONNECT,CREATE,TEMPORARY}'::text[]) p"
                        + " WHERE has_database_privilege(oid, p)), pg_has_role(datdba, 'USAGE')"
                        + " FROM pg_database WHERE datname = current_database()"),
                row -> new Database(row.number(1), row.text(2), row.number(3), Texts.of(row, 4), row.bool(5)));
    }
}
