package mathesar.catalog;

import java.util.List;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/**
 * An index of a table (manual, 52.26 pg_index).
 *
 * @param definition the statement that would make it
 * @param valid whether queries use it; false for one whose making failed
 * @param size bytes on disk
 * @param ofConstraint whether it belongs to a constraint and goes with that
 */
public record Index(
        long oid, String name, String definition, boolean unique, boolean valid, long size, boolean ofConstraint) {

    /** Those of a table, by name. */
    public static List<Index> list(Session s, long tableOid) {
        return s.list(
                Sql.of("""
                SELECT c.oid, c.relname, pg_get_indexdef(c.oid), i.indisunique, i.indisvalid, pg_relation_size(c.oid),
                    EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
                FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE i.indrelid = {}::oid ORDER BY c.relname""", tableOid),
                row -> new Index(
                        row.number(1), row.text(2), row.text(3), row.bool(4), row.bool(5), row.number(6), row.bool(7)));
    }
}
