package mathesar.catalog;

import java.util.Collection;
import java.util.List;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** What would be lost with something else (manual, 52.18 pg_depend). */
public final class Dependents {
    private static final int SHOWN = 20;

    private Dependents() {}

    /**
     * Objects outside the schemas that depend on something inside, described as PostgreSQL does, the first few.
     *
     * <p>Inside is all that goes with the schemas without CASCADE: what they hold, and what belongs to that.
     */
    public static List<String> ofSchemas(Session s, Collection<Long> oids) {
        long[] schemas = oids.stream().mapToLong(Long::longValue).toArray();
        return s.list(Sql.of("""
                        WITH RECURSIVE inside (classid, objid) AS (
                            SELECT 'pg_namespace'::regclass::oid, unnest({}::oid[])
                            UNION
                            SELECT d.classid, d.objid
                            FROM pg_depend d JOIN inside i ON d.refclassid = i.classid AND d.refobjid = i.objid
                            WHERE d.objsubid = 0 AND (d.deptype <> 'n' OR d.refclassid = 'pg_namespace'::regclass))
                        SELECT DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid) || ' depends on '
                            || pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid)
                        FROM pg_depend d JOIN inside i ON d.refclassid = i.classid AND d.refobjid = i.objid
                        WHERE d.deptype = 'n' AND (d.classid, d.objid) NOT IN (SELECT classid, objid FROM inside)
                        ORDER BY 1 LIMIT {}""", schemas, SHOWN), row -> row.text(1));
    }

    /**
     * Refuses what would need the primary key of a table to go while others refer to it.
     *
     * @param concerned whether the key is to go at all
     * @throws AppException DependentObjectsStillExist, naming the foreign keys
     */
    public static void refuseReferencedKey(Session s, long tableOid, boolean concerned) {
        if (!concerned) {
            return;
        }
        List<String> users = s.list(
                Sql.of(
                        "SELECT conname || ' of table ' || conrelid::regclass::text FROM pg_constraint"
                                + " WHERE contype = 'f' AND confrelid = {}::oid ORDER BY 1 LIMIT {}",
                        tableOid,
                        SHOWN),
                row -> row.text(1));
        if (!users.isEmpty()) {
            throw PostgresCondition.of("2BP01")
                    .error("the primary key cannot go because foreign keys refer to it \nDetail: "
                            + String.join("\n", users));
        }
    }
}
