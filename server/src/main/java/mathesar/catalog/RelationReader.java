package mathesar.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.datatypes.RecordFormat;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Reads relations from pg_catalog as the session's role sees them: three statements, however many relations and columns. */
final class RelationReader {
    private RelationReader() {}

    /** Those of the oids that are relations with rows. */
    static Map<Long, Relation> read(Session s, long[] oids) {
        Map<Long, List<RelationColumn>> columns = new HashMap<>();
        s.each(
                columnsOf(oids),
                0,
                row -> columns.computeIfAbsent(row.number(1), oid -> new ArrayList<>())
                        .add(column(row)));
        Map<Long, List<Integer>> keys = new HashMap<>();
        Map<Long, List<Reference>> references = new HashMap<>();
        Map<Long, List<Integer>> uniques = new HashMap<>();
        s.each(constraintsOf(oids), 0, row -> constraint(row, keys, uniques, references));
        Map<Long, Relation> all = new HashMap<>();
        s.each(relations(oids), 0, row -> {
            long oid = row.number(1);
            all.put(
                    oid,
                    new Relation(
                            oid,
                            row.text(2),
                            row.text(3),
                            row.text(4).charAt(0),
                            row.real(5),
                            row.text(6),
                            columns.getOrDefault(oid, List.of()),
                            keys.getOrDefault(oid, List.of()),
                            uniques.getOrDefault(oid, List.of()),
                            references.getOrDefault(oid, List.of())));
        });
        return all;
    }

    /**
     * A text that changes with a relation's catalog rows: the transactions that wrote them (system column {@code xmin}), in the order of
     * indexes, so that it costs three look-ups and no sort.
     */
    static Sql fingerprint(Sql oid) {
        return Sql.of(
                "concat((SELECT fc.xmin || ',' || (SELECT fn.xmin FROM pg_catalog.pg_namespace fn WHERE fn.oid = fc.relnamespace)"
                        + " FROM pg_catalog.pg_class fc WHERE fc.oid = {}),"
                        + " ARRAY(SELECT fa.xmin FROM pg_catalog.pg_attribute fa WHERE fa.attrelid = {} ORDER BY fa.attnum),"
                        + " ARRAY(SELECT fk.xmin FROM pg_catalog.pg_constraint fk WHERE fk.conrelid = {} ORDER BY fk.conname))",
                oid,
                oid,
                oid);
    }

    private static Sql relations(long[] oids) {
        return Sql.of(
                "SELECT c.oid, n.nspname, c.relname, c.relkind, c.reltuples, {} FROM pg_catalog.pg_class c"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.oid = ANY ({}) AND c.relkind IN ('r', 'v', 'm', 'f', 'p')",
                fingerprint(Sql.of("c.oid")),
                oids);
    }

    private static Sql columnsOf(long[] oids) {
        return Sql.of(
                "WITH RECURSIVE a AS (SELECT attrelid, attnum, attname, atttypid, atttypmod, attnotnull, relnamespace FROM pg_catalog.pg_attribute"
                        + " JOIN pg_catalog.pg_class c ON c.oid = attrelid WHERE attrelid = ANY ({}) AND attnum > 0 AND NOT attisdropped),"
                        + " r(declared, base) AS (SELECT DISTINCT atttypid, atttypid FROM a UNION ALL SELECT r.declared, d.typbasetype"
                        + " FROM r JOIN pg_catalog.pg_type d ON d.oid = r.base WHERE d.typtype = 'd')"
                        + " SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), format_type(t.oid, NULL), t.typtype, t.typcategory,"
                        + " e.typname, pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT')"
                        + " AND pg_catalog.has_schema_privilege(a.relnamespace, 'USAGE'), {} OR (t.typcategory = 'A' AND {}), a.attnotnull, t.typname"
                        + " FROM a JOIN r ON r.declared = a.atttypid JOIN pg_catalog.pg_type t ON t.oid = r.base AND t.typtype <> 'd'"
                        + " LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A' ORDER BY a.attrelid, a.attnum",
                oids,
                ordered(Sql.of("t")),
                ordered(Sql.of("e")));
    }

    /** Whether values of a type can be sorted; polymorphic operator classes serve enumerations and ranges, that of text serves varchar (manual, 11.10). */
    private static Sql ordered(Sql type) {
        return Sql.of(
                "coalesce({}.typtype IN ('e', 'r', 'm') OR EXISTS (SELECT FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod"
                        + " WHERE m.amname = 'btree' AND o.opcdefault AND o.opcintype = CASE {}.oid WHEN 'varchar'::regtype THEN 'text'::regtype ELSE {}.oid END), false)",
                type,
                type,
                type);
    }

    private static RelationColumn column(Row row) {
        RecordFormat format =
                RecordFormat.of(row.text(12), row.text(6).charAt(0), row.text(7).charAt(0), row.findText(8));
        return new RelationColumn(
                row.integer(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(7).charAt(0),
                format,
                row.bool(9),
                row.bool(10) && format != RecordFormat.COMPOSITE,
                row.bool(11));
    }

    private static Sql constraintsOf(long[] oids) {
        return Sql.of(
                "SELECT conrelid, contype, conkey::bigint[], confrelid, confkey::bigint[] FROM pg_catalog.pg_constraint"
                        + " WHERE conrelid = ANY ({}) AND (contype IN ('p', 'u') OR (contype = 'f' AND cardinality(conkey) = 1)) ORDER BY conrelid, contype, conname",
                oids);
    }

    private static void constraint(
            Row row,
            Map<Long, List<Integer>> keys,
            Map<Long, List<Integer>> uniques,
            Map<Long, List<Reference>> references) {
        long relation = row.number(1);
        List<Integer> columns = row.numbers(3).stream().map(Long::intValue).toList();
        if (row.text(2).equals("p")) {
            keys.put(relation, columns);
            return;
        }
        if (row.text(2).equals("u")) {
            uniques.computeIfAbsent(relation, oid -> new ArrayList<>()).addAll(columns);
            return;
        }
        List<Reference> known = references.computeIfAbsent(relation, oid -> new ArrayList<>());
        int attnum = columns.getFirst();
        if (known.stream().noneMatch(r -> r.attnum() == attnum)) {
            known.add(new Reference(
                    attnum, row.number(4), row.numbers(5).getFirst().intValue()));
        }
    }
}
