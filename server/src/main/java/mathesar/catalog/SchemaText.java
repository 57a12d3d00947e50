package mathesar.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * A schema written as the statements that would make it, for psql. Never to be run by us. Neither functions, triggers, policies nor
 * privileges are in it.
 *
 * @param before what makes the tables, to be run before rows come in
 * @param after what is made faster or only rightly when rows are there: keys, indexes, views, and foreign keys last
 */
public record SchemaText(List<String> before, List<String> after) {
    /**
     * Reads it. While it does, the schema is the only one in the search path, so that names within it are printed without it and the
     * statements serve for a schema of another name too.
     */
    public static SchemaText of(Session s, long schemaOid, Identifier schema) {
        s.execute(Sql.of("SET LOCAL search_path TO {}", schema));
        List<String> before = new ArrayList<>();
        before.add("CREATE SCHEMA IF NOT EXISTS " + schema.quoted() + ";");
        before.add("SET search_path TO " + schema.quoted() + ";");
        Stream.of(EXTENSIONS, ENUMS_AND_OTHER_TYPES, SEQUENCES, TABLES, PARENTS, OWNERS)
                .forEach(query -> before.addAll(statements(s, query, schemaOid)));
        List<String> after = new ArrayList<>();
        Stream.of(POSITIONS, KEYS, VIEWS, INDEXES, REFERENCES, COMMENTS, COMMENTS_ON_PARTS)
                .forEach(query -> after.addAll(statements(s, query, schemaOid)));
        s.execute(Sql.of("SET LOCAL search_path TO DEFAULT"));
        return new SchemaText(before, after);
    }

    private static List<String> statements(Session s, Sql query, long schemaOid) {
        return s.list(Sql.of("WITH here AS (SELECT {}::oid AS oid) {}", schemaOid, query), row -> row.text(1) + ";");
    }

    /** Those that types of columns come from. */
    private static final Sql EXTENSIONS = Sql.of("""
            SELECT DISTINCT format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA %I', e.extname, n.nspname)
            FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind IN ('r', 'p')
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                JOIN pg_type t ON t.oid = a.atttypid
                JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid IN (t.oid, t.typelem) AND d.deptype = 'e'
                JOIN pg_extension e ON e.oid = d.refobjid JOIN pg_namespace n ON n.oid = e.extnamespace ORDER BY 1""");

    private static final Sql ENUMS_AND_OTHER_TYPES = Sql.of("""
            SELECT CASE t.typtype
                WHEN 'e' THEN format('CREATE TYPE %I AS ENUM (%s)', t.typname,
                    (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
                WHEN 'd' THEN format('CREATE DOMAIN %I AS %s', t.typname, format_type(t.typbasetype, t.typtypmod))
                    || coalesce(' DEFAULT ' || t.typdefault, '') || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
                    || coalesce((SELECT string_agg(format(' CONSTRAINT %I %s', conname, pg_get_constraintdef(k.oid)), '' ORDER BY conname)
                        FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), '')
                ELSE format('CREATE TYPE %I AS (%s)', t.typname,
                    (SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)
                        FROM pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped)) END
            FROM here JOIN pg_type t ON t.typnamespace = here.oid LEFT JOIN pg_class c ON c.oid = t.typrelid
            WHERE (t.typtype IN ('e', 'd') OR t.typtype = 'c' AND c.relkind = 'c')
                AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_type'::regclass AND objid = t.oid AND deptype = 'e')
            ORDER BY t.oid""");

    /** Not those of identity columns, which come with their tables. */
    private static final Sql SEQUENCES = Sql.of("""
            SELECT format('CREATE SEQUENCE %I AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s', c.relname,
                format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache)
                || CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END
            FROM here JOIN pg_class c ON c.relnamespace = here.oid JOIN pg_sequence q ON q.seqrelid = c.oid
            WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype IN ('i', 'e'))
            ORDER BY c.oid""");

    private static final Sql TABLES = Sql.of("""
            SELECT format(E'CREATE %sTABLE %I (%s\\n)', CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END, c.relname,
                concat_ws(',',
                    (SELECT string_agg(E'\\n    ' || format('%I ', a.attname) || {}, ',' ORDER BY a.attnum) FROM {}
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                    (SELECT string_agg(format(E'\\n    CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), ',' ORDER BY k.conname)
                        FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c')))
                || coalesce(' PARTITION BY ' || pg_get_partkeydef(c.oid), '')
            FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind IN ('r', 'p')
            WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
            ORDER BY c.oid""", TableText.COLUMN, TableText.COLUMNS);

    /** Partitions and inheritance. */
    private static final Sql PARENTS = Sql.of("""
            SELECT CASE WHEN c.relispartition
                THEN format('ALTER TABLE %s ATTACH PARTITION %I %s', i.inhparent::regclass, c.relname, pg_get_expr(c.relpartbound, c.oid))
                ELSE format('ALTER TABLE %I INHERIT %s', c.relname, i.inhparent::regclass) END
            FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind IN ('r', 'p')
                JOIN pg_inherits i ON i.inhrelid = c.oid
            ORDER BY c.oid, i.inhseqno""");

    private static final Sql OWNERS = Sql.of("""
            SELECT format('ALTER SEQUENCE %I OWNED BY %s.%I', c.relname, d.refobjid::regclass, a.attname)
            FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind = 'S'
                JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a' AND d.refobjsubid > 0
                JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            ORDER BY c.oid""");

    /** Where sequences have come to, those of identity columns too. */
    private static final Sql POSITIONS = Sql.of("""
            SELECT format('SELECT pg_catalog.setval(%s, %s)', coalesce(
                    (SELECT format('pg_catalog.pg_get_serial_sequence(%L, %L)', d.refobjid::regclass, a.attname)
                    FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = p.oid AND d.deptype = 'i'), quote_literal(p.oid::regclass)), p.last)
            FROM (SELECT c.oid, CASE WHEN has_sequence_privilege(c.oid, 'SELECT, USAGE') THEN pg_sequence_last_value(c.oid) END AS last
                FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind = 'S') p
            WHERE p.last IS NOT NULL ORDER BY p.oid""");

    /** Those of partitions come with the key of the whole. */
    private static final Sql KEYS = Sql.of("""
            SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
            FROM here JOIN pg_class c ON c.relnamespace = here.oid JOIN pg_constraint k ON k.conrelid = c.oid
            WHERE k.contype IN ('p', 'u', 'x') AND k.conparentid = 0 ORDER BY k.oid""");

    private static final Sql VIEWS = Sql.of("""
            SELECT format(E'CREATE %s %I AS\\n%s', CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, c.relname,
                rtrim(pg_get_viewdef(c.oid), ';'))
            FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind IN ('v', 'm')
            WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
            ORDER BY c.oid""");

    private static final Sql INDEXES = Sql.of("""
            SELECT pg_get_indexdef(i.indexrelid, 0, true)
            FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind IN ('r', 'p', 'm') JOIN pg_index i ON i.indrelid = c.oid
            WHERE i.indisvalid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
                AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
            ORDER BY i.indexrelid""");

    private static final Sql REFERENCES = Sql.of("""
            SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
            FROM here JOIN pg_class c ON c.relnamespace = here.oid JOIN pg_constraint k ON k.conrelid = c.oid
            WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.oid""");

    private static final Sql COMMENTS = Sql.of("""
            SELECT format('COMMENT ON %s IS %L', one.what, one.text) FROM (
                SELECT 0 AS rank, n.oid, format('SCHEMA %I', n.nspname) AS what, obj_description(n.oid, 'pg_namespace') AS text
                FROM here JOIN pg_namespace n ON n.oid = here.oid
                UNION ALL
                SELECT 1, t.oid, format('%s %I', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, t.typname), obj_description(t.oid, 'pg_type')
                FROM here JOIN pg_type t ON t.typnamespace = here.oid
                UNION ALL
                SELECT 2, c.oid, format('%s %I', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                    WHEN 'i' THEN 'INDEX' WHEN 'I' THEN 'INDEX' ELSE 'TABLE' END, c.relname), obj_description(c.oid, 'pg_class')
                FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'i', 'I')
                ) one WHERE one.text IS NOT NULL ORDER BY one.rank, one.oid""");

    private static final Sql COMMENTS_ON_PARTS = Sql.of("""
            SELECT format('COMMENT ON %s IS %L', one.what, one.text) FROM (
                SELECT c.oid, a.attnum AS rank, format('COLUMN %I.%I', c.relname, a.attname) AS what, col_description(c.oid, a.attnum) AS text
                FROM here JOIN pg_class c ON c.relnamespace = here.oid AND c.relkind IN ('r', 'p', 'v', 'm')
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                UNION ALL
                SELECT c.oid, 10000, format('CONSTRAINT %I ON %I', k.conname, c.relname), obj_description(k.oid, 'pg_constraint')
                FROM here JOIN pg_class c ON c.relnamespace = here.oid JOIN pg_constraint k ON k.conrelid = c.oid
                ) one WHERE one.text IS NOT NULL ORDER BY one.oid, one.rank, one.what""");
}
