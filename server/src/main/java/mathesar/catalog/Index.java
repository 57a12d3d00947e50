package mathesar.catalog;

import java.util.List;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table (manual, 52.26 pg_index).
 *
 * @param qualifiedName with its schema, as statements write it
 * @param definition the statement that would make it
 * @param method the access method, such as btree
 * @param keys what it is over, in order, as PostgreSQL prints it: columns or expressions, with DESC where the order is reversed
 * @param condition which records it holds; null for all
 * @param valid whether queries use it; false for one whose making failed
 * @param size bytes on disk
 * @param uses how often queries have used it since the server's statistics were last reset (manual, 28.2.18 pg_stat_all_indexes)
 * @param ofConstraint whether it belongs to a constraint and goes with that
 */
public record Index(
        long oid,
        String name,
        String qualifiedName,
        String definition,
        String method,
        List<String> keys,
        @Nullable String condition,
        boolean unique,
        boolean valid,
        long size,
        long uses,
        boolean ofConstraint) {

    /** Those of a table, by name. */
    public static List<Index> list(Session s, long tableOid) {
        return s.list(
                Sql.of("""
                SELECT c.oid, c.relname, format('%s.%I', c.relnamespace::regnamespace, c.relname), pg_get_indexdef(c.oid), m.amname,
                    ARRAY(SELECT pg_get_indexdef(c.oid, n, false)
                            || CASE WHEN pg_index_column_has_property(c.oid, n, 'desc') THEN ' DESC' ELSE '' END
                        FROM generate_series(1, i.indnkeyatts) n ORDER BY n),
                    pg_get_expr(i.indpred, i.indrelid), i.indisunique, i.indisvalid, pg_relation_size(c.oid), coalesce(pg_stat_get_numscans(c.oid), 0),
                    EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
                FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
                WHERE i.indrelid = {}::oid ORDER BY c.relname""", tableOid),
                row -> new Index(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.texts(6),
                        row.findText(7),
                        row.bool(8),
                        row.bool(9),
                        row.number(10),
                        row.number(11),
                        row.bool(12)));
    }
}
