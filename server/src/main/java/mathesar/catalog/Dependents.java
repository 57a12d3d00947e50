package mathesar.catalog;

import java.util.ArrayList;
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
     * What hangs on columns of a table.
     *
     * @param goesWith what is dropped along with them: indexes, constraints, sequences
     * @param blocks what makes PostgreSQL refuse to drop them
     * @param blocksRetyping what makes PostgreSQL refuse to change their types: views, policies, triggers, generated columns
     */
    public record OfColumns(List<String> goesWith, List<String> blocks, List<String> blocksRetyping) {}

    /** What depends on columns, described as PostgreSQL does, the first few of each kind; a view goes by its name instead of its rule. */
    public static OfColumns ofColumns(Session s, long tableOid, Collection<Integer> attnums) {
        List<String> goesWith = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        List<String> blocksRetyping = new ArrayList<>();
        long[] numbers = attnums.stream().mapToLong(Integer::longValue).toArray();
        s.each(Sql.of("""
                SELECT DISTINCT CASE WHEN r.oid IS NULL THEN pg_describe_object(d.classid, d.objid, d.objsubid)
                        ELSE pg_describe_object('pg_class'::regclass, r.ev_class, 0) END,
                    d.deptype = 'n', coalesce(k.conrelid, 0) = {}::oid AND d.deptype = 'n',
                    d.classid IN ('pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass)
                        OR d.classid = 'pg_class'::regclass AND d.objid = {}::oid
                FROM pg_depend d
                    LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
                    LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
                WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = {}::oid AND d.refobjsubid = ANY ({}::int[])
                    AND NOT (d.classid = 'pg_attrdef'::regclass AND d.deptype IN ('a', 'i')) AND coalesce(k.contype, ' ') <> 'n'
                    AND NOT (d.classid = 'pg_class'::regclass AND d.objid = {}::oid AND d.objsubid = ANY ({}::int[]))
                ORDER BY 1 LIMIT 200""", tableOid, tableOid, tableOid, numbers, tableOid, numbers), 0, row -> {
            String what = row.text(1);
            boolean itself = row.bool(3);
            if (row.bool(2) && !itself) {
                blocks.add(what);
            } else {
                goesWith.add(what);
            }
            if (row.bool(4)) {
                blocksRetyping.add(what);
            }
        });
        return new OfColumns(first(goesWith), first(blocks), first(blocksRetyping));
    }

    private static List<String> first(List<String> all) {
        return all.stream().limit(SHOWN).toList();
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
