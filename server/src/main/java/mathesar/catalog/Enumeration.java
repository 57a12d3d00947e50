package mathesar.catalog;

import java.util.List;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;

/**
 * The enumerated type of a column (manual, 8.7).
 *
 * @param type its name
 * @param labels in their order
 * @param owned whether the role may change it
 * @param usedBy all columns that have it, as {@code schema.table.column}
 */
public record Enumeration(String type, List<String> labels, boolean owned, List<String> usedBy) {
    /** @throws AppException UndefinedColumn if the table has no such column, WrongObjectType if its type is no enumeration */
    public static Enumeration of(Session s, long tableOid, int attnum) {
        return s
                .list(Sql.of("""
                        SELECT format_type(t.oid, NULL), pg_has_role(t.typowner, 'USAGE'), t.typtype = 'e',
                            ARRAY(SELECT l.enumlabel FROM pg_enum l WHERE l.enumtypid = t.oid ORDER BY l.enumsortorder),
                            ARRAY(SELECT format('%I.%I.%I', n.nspname, c.relname, u.attname)
                                FROM pg_attribute u JOIN pg_class c ON c.oid = u.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE u.atttypid = t.oid AND u.attnum > 0 AND NOT u.attisdropped AND c.relkind IN ('r', 'p', 'f')
                                ORDER BY 1)
                        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                        WHERE a.attrelid = {}::oid AND a.attnum = {}::int AND a.attnum > 0 AND NOT a.attisdropped""", tableOid, attnum), row -> {
                    if (!row.bool(3)) {
                        throw PostgresCondition.of("42809").error("the type of this column has no labels");
                    }
                    return new Enumeration(row.text(1), Texts.of(row, 4), row.bool(2), Texts.of(row, 5));
                })
                .stream()
                .findFirst()
                .orElseThrow(() -> PostgresCondition.of("42703").error("there is no such column"));
    }

    public TypeName name() {
        return TypeName.of(type);
    }
}
