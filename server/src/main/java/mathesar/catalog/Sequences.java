package mathesar.catalog;

import java.util.List;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads sequences. */
public final class Sequences {
    private Sequences() {}

    /**
     * A sequence that needs rights of its own; those of identity columns do not (manual, CREATE TABLE).
     *
     * @param feeds the table and column it belongs to, as {@code table.column}; null if to none
     */
    @ApiName("SequenceInfo")
    public record Sequence(
            long oid,
            String name,
            long ownerOid,
            boolean currentRoleOwns,
            @Nullable String feeds) {}

    /** Those of a schema by name, without those of identity columns. */
    public static List<Sequence> list(Session s, long schemaOid) {
        return s.list(
                Sql.of(
                        "SELECT c.oid, c.relname, c.relowner, pg_has_role(c.relowner, 'USAGE'), t.relname || '.' || a.attname FROM pg_class c"
                                + " LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass"
                                + " AND d.deptype IN ('a', 'i') LEFT JOIN pg_class t ON t.oid = d.refobjid"
                                + " LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid"
                                + " WHERE c.relnamespace = {}::oid AND c.relkind = 'S' AND d.deptype IS DISTINCT FROM 'i' ORDER BY c.relname",
                        schemaOid),
                row -> new Sequence(row.number(1), row.text(2), row.number(3), row.bool(4), row.findText(5)));
    }

    /** @throws AppException UndefinedTable if there is no sequence with this oid */
    public static QualifiedName name(Session s, long oid) {
        return s.find(
                        Sql.of(
                                "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                        + " WHERE c.oid = {}::oid AND c.relkind = 'S'",
                                oid),
                        row -> QualifiedName.of(row.text(1), row.text(2)))
                .orElseThrow(() -> PostgresCondition.of("42P01").error("sequence with oid " + oid + " does not exist"));
    }
}
