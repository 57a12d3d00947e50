package mathesar.datatypes;

import mathesar.sql.Sql;
import mathesar.sql.TypeName;

/** The type to cast to, without modifier. */
record Target(String name) {
    Sql sql() {
        return Sql.of("{}", TypeName.of(name));
    }
}
