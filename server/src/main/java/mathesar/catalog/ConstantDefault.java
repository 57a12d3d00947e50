package mathesar.catalog;

import mathesar.datatypes.DataType;
import mathesar.sql.Deparsed;
import mathesar.sql.Sql;

/** A constant default as {@code pg_attrdef} holds it, with the type of its column. */
record ConstantDefault(Deparsed expression, DataType type) {
    /**
     * Whether a default is a constant, for a query in which {@code f} is the row of pg_attrdef: it calls nothing but PostgreSQL's own
     * immutable functions, so that looking at a table never runs a function its owner wrote. Read from the stored node tree
     * ({@code nodes/primnodes.h}): a call at its root counts as dynamic whatever it calls, as does a cast to a domain that is
     * written out, whose check might run anything.
     */
    static final Sql IS_CONSTANT = Sql.of("""
            f.adbin IS NOT NULL
            AND split_part(f.adbin::text, ' ', 1) NOT IN ('{FUNCEXPR', '{SQLVALUEFUNCTION', '{NEXTVALUEEXPR')
            AND f.adbin::text NOT LIKE '%{SQLVALUEFUNCTION%'
            AND f.adbin::text !~ '.\\{COERCETODOMAIN'
            AND (split_part(f.adbin::text, ' ', 1) <> '{COERCETODOMAIN' OR f.adbin::text ~ ':coercionformat 2 :location -?\\d+\\}$')
            AND NOT EXISTS (
                SELECT FROM regexp_matches(f.adbin::text, 'funcid ([1-9]\\d*)', 'g') c LEFT JOIN pg_proc p ON p.oid = c[1]::oid
                WHERE p.oid IS NULL OR p.oid >= 16384 OR p.provolatile <> 'i')
            AND NOT EXISTS (
                SELECT FROM regexp_matches(f.adbin::text, ':consttype (\\d+)', 'g') c
                    JOIN pg_type y ON y.oid = c[1]::oid LEFT JOIN pg_type i ON i.oid = y.typelem
                WHERE y.oid >= 16384 AND NOT (y.typtype IN ('b', 'e') AND coalesce(i.typtype, 'b') IN ('b', 'e')
                    OR y.typtype = 'c' AND NOT EXISTS (
                        SELECT FROM pg_attribute p WHERE p.attrelid = y.typrelid AND p.attnum > 0 AND p.atttypid >= 16384)))""");
}
