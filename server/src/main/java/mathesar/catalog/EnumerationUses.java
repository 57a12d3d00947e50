package mathesar.catalog;

import java.util.ArrayList;
import java.util.List;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Deparsed;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * All that hangs on the enumerated type of a column, for another to take its place.
 *
 * @param comment null for none
 * @param owner null if it is the current role
 * @param closed its use is not everyone's
 */
public record EnumerationUses(
        long oid,
        QualifiedName type,
        @Nullable String comment,
        @Nullable Identifier owner,
        boolean closed,
        List<Grantee> grantees,
        List<Use> uses) {
    private static final int SHOWN = 20;

    public record Grantee(Identifier role, boolean grantable) {}

    /**
     * A column of the type that is a table's own, rather than inherited from another.
     *
     * @param array whether its values are arrays of it
     */
    public record Use(
            long tableOid,
            QualifiedName table,
            int attnum,
            Identifier column,
            boolean array,
            @Nullable Deparsed preset) {}

    /** @throws mathesar.errors.AppException UndefinedColumn if the table has no such column */
    public static EnumerationUses of(Session s, long tableOid, int attnum) {
        return s.find(Sql.of("""
                        SELECT t.oid, n.nspname, t.typname, obj_description(t.oid, 'pg_type'),
                            CASE WHEN t.typowner <> current_user::regrole THEN pg_get_userbyid(t.typowner) END,
                            t.typacl IS NOT NULL AND NOT EXISTS (SELECT FROM aclexplode(t.typacl) WHERE grantee = 0)
                        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace n ON n.oid = t.typnamespace
                        WHERE a.attrelid = {}::oid AND a.attnum = {}::int AND a.attnum > 0 AND NOT a.attisdropped""", tableOid, attnum), row -> {
                    String owner = row.findText(5);
                    return new EnumerationUses(
                            row.number(1),
                            QualifiedName.of(row.text(2), row.text(3)),
                            row.findText(4),
                            owner == null ? null : Identifier.of(owner),
                            row.bool(6),
                            grantees(s, row.number(1)),
                            uses(s, row.number(1)));
                })
                .orElseThrow(() -> PostgresCondition.of("42703").error("there is no such column"));
    }

    private static List<Grantee> grantees(Session s, long type) {
        return s.list(
                Sql.of(
                        "SELECT pg_get_userbyid(g.grantee), g.is_grantable FROM pg_type t, aclexplode(t.typacl) g"
                                + " WHERE t.oid = {}::oid AND g.grantee NOT IN (0, t.typowner) ORDER BY 1",
                        type),
                row -> new Grantee(Identifier.of(row.text(1)), row.bool(2)));
    }

    private static List<Use> uses(Session s, long type) {
        return s.list(Sql.of("""
                SELECT c.oid, n.nspname, c.relname, a.attnum, a.attname, a.atttypid <> t.oid, pg_get_expr(d.adbin, d.adrelid)
                FROM pg_type t JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray) JOIN pg_class c ON c.oid = a.attrelid
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE t.oid = {}::oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount = 0 AND a.attgenerated = ''
                    AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
                ORDER BY 2, 3, 4""", type), row -> {
            String preset = row.findText(7);
            return new Use(
                    row.number(1),
                    QualifiedName.of(row.text(2), row.text(3)),
                    row.integer(4),
                    Identifier.of(row.text(5)),
                    row.bool(6),
                    preset == null ? null : new Deparsed(preset));
        });
    }

    /**
     * What makes it impossible that another type takes its place, described as PostgreSQL does, the first few: what is made of the type
     * itself (views, functions, domains, checks and indexes that name a label), what PostgreSQL does not convert along with a column,
     * foreign keys, and tables of other owners.
     */
    public List<String> blocks(Session s) {
        List<String> all = new ArrayList<>(ofType(s));
        uses.forEach(use -> {
            all.addAll(Dependents.ofColumns(s, use.tableOid(), List.of(use.attnum()))
                    .blocksRetyping());
            all.addAll(ofColumn(s, use));
        });
        return all.stream().distinct().limit(SHOWN).toList();
    }

    private List<String> ofType(Session s) {
        return s.list(Sql.of("""
                SELECT DISTINCT CASE WHEN r.oid IS NULL THEN pg_describe_object(d.classid, d.objid, d.objsubid)
                        ELSE pg_describe_object('pg_class'::regclass, r.ev_class, 0) END
                FROM pg_type t JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray)
                    LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
                    LEFT JOIN pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
                    LEFT JOIN pg_class c ON c.oid = coalesce(f.adrelid, CASE WHEN d.classid = 'pg_class'::regclass THEN d.objid END)
                    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = coalesce(f.adnum::int, d.objsubid) AND a.attnum > 0
                WHERE t.oid = {}::oid AND d.deptype <> 'i'
                    AND NOT coalesce(c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND a.attgenerated = ''
                        AND a.atttypid IN (t.oid, t.typarray), false)
                UNION
                SELECT pg_describe_object(d.refclassid, d.refobjid, 0) FROM pg_depend d
                WHERE d.classid = 'pg_type'::regclass AND d.objid = {}::oid AND d.deptype = 'e'
                ORDER BY 1 LIMIT {}""", oid, oid, SHOWN), row -> row.text(1));
    }

    private static List<String> ofColumn(Session s, Use use) {
        return s.list(
                Sql.of("""
                SELECT pg_describe_object('pg_constraint'::regclass, k.oid, 0) FROM pg_constraint k
                WHERE k.contype = 'f' AND (k.conrelid = {}::oid AND {}::int = ANY (k.conkey) OR k.confrelid = {}::oid AND {}::int = ANY (k.confkey))
                UNION ALL
                SELECT pg_describe_object('pg_class'::regclass, c.oid, 0) || ' of ' || pg_get_userbyid(c.relowner) FROM pg_class c
                WHERE c.oid = {}::oid AND NOT pg_has_role(c.relowner, 'USAGE')
                LIMIT {}""", use.tableOid(), use.attnum(), use.tableOid(), use.attnum(), use.tableOid(), SHOWN),
                row -> row.text(1));
    }
}
