package mathesar.catalog;

import mathesar.datatypes.DataType;
import mathesar.datatypes.HelperTypes;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;

/** Finds types by the names people and programs write. */
public final class Types {
    private Types() {}

    /**
     * The type of this name, without modifier; a helper type that is asked for the first time is made.
     *
     * @param name any name that PostgreSQL knows: {@code int4}, {@code character varying}, {@code mathesar_types.email}, {@code integer[]}
     * @throws mathesar.errors.AppException UndefinedObject if no type has this name, SyntaxError if it is no name of a type
     */
    public static DataType get(Session s, String name) {
        if (!TypeName.isValid(name)) {
            throw PostgresCondition.of("42601").error("\"" + name + "\" is not the name of a type");
        }
        HelperTypes.ensure(s, name);
        return s.get(Sql.of("""
                        SELECT {} FROM pg_type t CROSS JOIN (SELECT -1 AS modifier) m {}
                        WHERE t.oid = {}::regtype""", TypeReader.COLUMNS, TypeReader.JOINS, name), row -> TypeReader.read(row, 1));
    }
}
