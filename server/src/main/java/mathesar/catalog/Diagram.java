package mathesar.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;

/**
 * The tables of a schema and how they are linked, for drawing.
 *
 * @param links foreign keys of these tables; those that lead to other schemas name a table that is not among {@code tables}
 */
@ApiName("SchemaDiagram")
public record Diagram(List<Node> tables, List<Link> links) {
    /** @param type as in {@link Table} */
    @ApiName("DiagramTable")
    public record Node(long oid, String name, String type, List<NodeColumn> columns) {}

    /**
     * @param key whether it is a member of the primary key
     * @param link whether it is a member of a foreign key
     */
    @ApiName("DiagramColumn")
    public record NodeColumn(int attnum, String name, String type, boolean key, boolean link) {}

    /**
     * @param name of the constraint
     * @param column the first column that links
     * @param toName the other table, with its schema if that is another one
     */
    @ApiName("DiagramLink")
    public record Link(String name, long tableOid, int column, long toOid, String toName) {}

    public static Diagram of(Session s, long schemaOid) {
        return new Diagram(tables(s, schemaOid), links(s, schemaOid));
    }

    private static List<Node> tables(Session s, long schemaOid) {
        Map<Long, Node> found = new LinkedHashMap<>();
        s.each(Sql.of("""
                SELECT c.oid, c.relname, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized_view'
                        WHEN 'f' THEN 'foreign_table' ELSE 'table' END,
                    a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                    EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)),
                    EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey))
                FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = {}::oid AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition
                ORDER BY c.relname, a.attnum""", schemaOid), 0, row -> {
            Node node = found.computeIfAbsent(
                    row.number(1), oid -> new Node(oid, row.text(2), row.text(3), new ArrayList<>()));
            if (row.findText(5) != null) {
                node.columns().add(new NodeColumn(row.integer(4), row.text(5), row.text(6), row.bool(7), row.bool(8)));
            }
        });
        return List.copyOf(found.values());
    }

    private static List<Link> links(Session s, long schemaOid) {
        return s.list(
                Sql.of("""
                SELECT k.conname, k.conrelid, k.conkey[1], k.confrelid,
                    CASE WHEN f.relnamespace = c.relnamespace THEN f.relname ELSE format('%I.%I', n.nspname, f.relname) END
                FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                    JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace n ON n.oid = f.relnamespace
                WHERE k.contype = 'f' AND c.relnamespace = {}::oid AND k.conparentid = 0 AND NOT c.relispartition
                ORDER BY k.conrelid, k.conname""", schemaOid),
                row -> new Link(row.text(1), row.number(2), row.integer(3), row.number(4), row.text(5)));
    }
}
