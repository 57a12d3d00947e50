package mathesar.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import mathesar.catalog.Column.Default;
import mathesar.datatypes.DataType;
import mathesar.datatypes.Modifiers;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Deparsed;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads columns: one query for a table however wide, and one more if it has constant defaults. */
public final class Columns {
    private static final int TYPE = 11;

    private Columns() {}

    /** Those of a table by attnum; none if there is no such table. */
    public static List<Column> list(Session s, long tableOid) {
        List<Found> found = s.list(select(tableOid), Columns::read);
        List<ConstantDefault> constants =
                found.stream().map(Found::constant).filter(Objects::nonNull).toList();
        Iterator<JsonNode> values = Constants.compute(s, constants).iterator();
        return found.stream()
                .map(one ->
                        one.constant == null ? one.column : one.column.withDefault(new Default(values.next(), false)))
                .toList();
    }

    private record Found(Column column, @Nullable ConstantDefault constant) {}

    private static Sql select(long tableOid) {
        return Sql.of("""
                SELECT a.attnum, a.attname, NOT a.attnotnull, coalesce(a.attnum = ANY (k.conkey), false),
                    EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
                        AND d.refobjsubid = a.attnum AND d.deptype = 'n'),
                    col_description(a.attrelid, a.attnum),
                    ARRAY(SELECT p FROM unnest('{SELECT,INSERT,UPDATE,REFERENCES}'::text[]) p
                        WHERE has_column_privilege(a.attrelid, a.attnum, p)),
                    CASE WHEN a.attidentity <> '' THEN 'identity' ELSE pg_get_expr(f.adbin, f.adrelid) END,
                    a.attgenerated = '' AND a.attidentity = '' AND {},
                    a.attgenerated <> '',
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

    private static Found read(Row row) {
        DataType type = TypeReader.read(row, TYPE);
        String preset = row.findText(8);
        ConstantDefault constant =
                preset != null && row.bool(9) ? new ConstantDefault(new Deparsed(preset), type) : null;
        Column column = new Column(
                row.integer(1),
                row.text(2),
                type.wireName(),
                Modifiers.describe(type),
                row.bool(3),
                row.bool(4),
                preset == null ? null : new Default(JsonNodeFactory.instance.stringNode(preset), true),
                row.bool(5),
                row.findText(6),
                Texts.of(row, 7),
                row.bool(10) ? true : null,
                type.isCustomDomain() ? type.base() : null);
        return new Found(column, constant);
    }
}
