package mathesar.catalog;

import java.util.List;
import java.util.stream.Collectors;
import mathesar.postgres.Session;
import mathesar.sql.Deparsed;
import mathesar.sql.Sql;

/** Values of the constant defaults of a schema's columns. */
final class OutlineConstants {
    private record Preset(long table, long attnum, Deparsed expression) {}

    private OutlineConstants() {}

    /** As rows (table, attnum, value) for a FROM clause. */
    static Sql of(Session s, long schemaOid) {
        List<Preset> presets = s.list(
                Sql.of(
                        "SELECT f.adrelid, f.adnum, pg_get_expr(f.adbin, f.adrelid) FROM pg_attrdef f JOIN pg_class c ON c.oid = f.adrelid"
                                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.adnum"
                                + " WHERE c.relnamespace = {}::oid AND c.relkind IN ('r', 'p') AND a.attgenerated = '' AND {}",
                        schemaOid,
                        ConstantDefault.IS_CONSTANT),
                row -> new Preset(row.number(1), row.number(2), new Deparsed(row.text(3))));
        if (presets.isEmpty()) {
            return Sql.of("(SELECT 0::oid, 0::smallint, ''::text WHERE false) v (adrelid, adnum, value)");
        }
        return presets.stream()
                .map(one -> Sql.of(
                        "({}::oid, {}::smallint, ({})::text)",
                        Sql.number(one.table()),
                        Sql.number(one.attnum()),
                        one.expression()))
                .collect(Collectors.collectingAndThen(
                        Sql.joining(", "), rows -> Sql.of("(VALUES {}) v (adrelid, adnum, value)", rows)));
    }
}
