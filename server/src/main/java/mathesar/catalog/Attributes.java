package mathesar.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Deparsed;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** The columns of one table by attnum. */
public record Attributes(Map<Integer, Attribute> byAttnum) {
    private static final int TYPE = 9;
    /** Of a table that is yet to be made. */
    public static final Attributes NONE = new Attributes(Map.of());

    /** Reads them in one query; empty if there is no such table. */
    public static Attributes of(Session s, long tableOid) {
        Map<Integer, Attribute> all = new TreeMap<>();
        s.each(select(tableOid), 0, row -> {
            Attribute one = read(row);
            all.put(one.attnum(), one);
        });
        return new Attributes(all);
    }

    public Collection<Attribute> all() {
        return byAttnum.values();
    }

    public List<String> names() {
        return all().stream().map(one -> one.name().name()).toList();
    }

    public Optional<Attribute> find(int attnum) {
        return Optional.ofNullable(byAttnum.get(attnum));
    }

    /** @throws mathesar.errors.AppException UndefinedColumn if the table has none with this number */
    public Attribute get(int attnum) {
        return find(attnum)
                .orElseThrow(() -> PostgresCondition.of("42703").error("column number " + attnum + " does not exist"));
    }

    /** @throws mathesar.errors.AppException UndefinedColumn if the table has none with this number */
    public Identifier name(int attnum) {
        return get(attnum).name();
    }

    private static Sql select(long tableOid) {
        return Sql.of("""
                SELECT a.attnum, a.attname, a.attnotnull, coalesce(a.attnum = ANY (k.conkey), false), a.attidentity <> '',
                    a.attgenerated <> '',
                    CASE WHEN a.attgenerated = '' THEN pg_get_expr(f.adbin, f.adrelid) END,
                    a.attgenerated = '' AND {},
                    {}
                FROM pg_attribute a
                    JOIN pg_type t ON t.oid = a.atttypid
                    CROSS JOIN LATERAL (SELECT a.atttypmod AS modifier) m
                    {}
                    LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
                    LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
                WHERE a.attrelid = {}::oid AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attnum
                """, ConstantDefault.IS_CONSTANT, TypeReader.COLUMNS, TypeReader.JOINS, tableOid);
    }

    private static Attribute read(Row row) {
        String preset = row.findText(7);
        return new Attribute(
                row.integer(1),
                Identifier.of(row.text(2)),
                TypeReader.read(row, TYPE),
                row.bool(3),
                row.bool(4),
                row.bool(5),
                row.bool(6),
                preset == null ? null : new Deparsed(preset),
                row.bool(8));
    }
}
