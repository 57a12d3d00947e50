package mathesar.catalog;

import mathesar.sql.Sql;

/** The queries of a {@link SchemaOutline}: each answers one JSON array. */
final class OutlineSql {
    private OutlineSql() {}

    static Sql types(long schemaOid) {
        return Sql.of("""
            SELECT coalesce(json_agg(json_build_object(
                'kind', CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' ELSE 'composite' END,
                'name', t.typname, 'comment', obj_description(t.oid, 'pg_type'),
                'labels', (SELECT json_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
                'base', CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END, 'not_null', t.typnotnull,
                'columns', (SELECT json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) ORDER BY attnum)
                    FROM pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped)) ORDER BY t.oid), '[]')::text
            FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
            WHERE t.typnamespace = {}::oid AND (t.typtype IN ('e', 'd') OR t.typtype = 'c' AND c.relkind = 'c')
                AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_type'::regclass AND objid = t.oid AND deptype = 'e')""", schemaOid);
    }

    /** @param constants values of constant defaults, for a FROM clause */
    static Sql tables(long schemaOid, Sql constants) {
        return Sql.of("""
            SELECT coalesce(json_agg(json_build_object(
                'oid', c.oid::bigint, 'name', c.relname, 'comment', obj_description(c.oid, 'pg_class'),
                'readable', has_table_privilege(c.oid, 'SELECT'), 'partitioned', c.relkind = 'p',
                'columns', coalesce(({}), '[]'), 'keys', coalesce(({}), '[]'),
                'references', coalesce(({}), '[]'), 'indexes', coalesce(({}), '[]')) ORDER BY c.oid), '[]')::text
            FROM pg_class c WHERE c.relnamespace = {}::oid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')""", columns(constants), KEYS, REFERENCES, INDEXES, schemaOid);
    }

    private static final Sql PRESET = Sql.of("""
            CASE WHEN a.attgenerated <> '' THEN NULL WHEN v.value IS NOT NULL THEN 'constant'
                WHEN pg_get_expr(f.adbin, f.adrelid) IN ('now()', 'CURRENT_TIMESTAMP') THEN 'now'
                WHEN pg_get_expr(f.adbin, f.adrelid) = 'CURRENT_DATE' THEN 'today'
                WHEN pg_get_expr(f.adbin, f.adrelid) = 'gen_random_uuid()' THEN 'uuid'
                WHEN a.attnotnull AND pg_get_expr(f.adbin, f.adrelid) ~ '^nextval\\(''[^'']+''::regclass\\)$' AND a.atttypid IN (20, 21, 23) THEN 'sequence' END""");

    private static Sql columns(Sql constants) {
        return Sql.of("""
            SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'not_null', a.attnotnull,
                'identity', nullif(a.attidentity, ''), 'generated', a.attgenerated <> '', 'preset', {}, 'constant', v.value,
                'next', (SELECT pg_sequence_last_value(d.objid) FROM pg_depend d JOIN pg_class q ON q.oid = d.objid AND q.relkind = 'S'
                    WHERE d.classid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype IN ('i', 'a')
                        AND has_sequence_privilege(d.objid, 'SELECT, USAGE') LIMIT 1),
                'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
            FROM pg_attribute a LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
                LEFT JOIN {} ON v.adrelid = a.attrelid AND v.adnum = a.attnum
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped""", PRESET, constants);
    }

    /** The names of numbered columns of a table, in order. */
    private static Sql names(Sql table, Sql attnums) {
        return Sql.of(
                "(SELECT json_agg(a.attname ORDER BY u.at) FROM unnest({}) WITH ORDINALITY u (attnum, at)"
                        + " JOIN pg_attribute a ON a.attrelid = {} AND a.attnum = u.attnum)",
                attnums,
                table);
    }

    private static final Sql OWN_COLUMNS = names(Sql.of("c.oid"), Sql.of("k.conkey"));

    private static final Sql KEYS = Sql.of("""
            SELECT json_agg(json_build_object('name', k.conname, 'primary', k.contype = 'p', 'columns', {},
                'deferrable', k.condeferrable, 'deferred', k.condeferred,
                'nulls_not_distinct', pg_get_constraintdef(k.oid) LIKE 'UNIQUE NULLS NOT DISTINCT%') ORDER BY k.oid)
            FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u')
                AND pg_get_constraintdef(k.oid) NOT LIKE '%WITHOUT OVERLAPS%'""", OWN_COLUMNS);

    private static final Sql REFERENCES = Sql.of("""
            SELECT json_agg(json_build_object('name', k.conname, 'columns', {}, 'table', o.relname, 'referents', {},
                'on_update', k.confupdtype, 'on_delete', k.confdeltype, 'full', k.confmatchtype = 'f',
                'deferrable', k.condeferrable, 'deferred', k.condeferred) ORDER BY k.oid)
            FROM pg_constraint k JOIN pg_class o ON o.oid = k.confrelid
            WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0 AND o.relnamespace = c.relnamespace AND NOT o.relispartition
                AND pg_get_constraintdef(k.oid) !~ ' (PERIOD |SET (NULL|DEFAULT) \\()'""", OWN_COLUMNS, names(Sql.of("o.oid"), Sql.of("k.confkey")));

    /** What is plain: no expression, no condition, each type's usual order and collation. */
    private static final Sql PLAIN = Sql.of("""
            i.indexprs IS NULL AND i.indpred IS NULL
                AND NOT EXISTS (SELECT FROM unnest(i.indclass) p (oid) JOIN pg_opclass q ON q.oid = p.oid WHERE NOT q.opcdefault)
                AND pg_get_indexdef(i.indexrelid) !~ ' (COLLATE|WITH) '""");

    private static final Sql FREE = Sql.of("""
            i.indisvalid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))""");

    private static final Sql INDEXES = Sql.of("""
            SELECT json_agg(json_build_object('name', x.relname, 'method', m.amname, 'unique', i.indisunique,
                'nulls_not_distinct', pg_get_indexdef(x.oid) LIKE '% NULLS NOT DISTINCT%', 'included', i.indnatts - i.indnkeyatts,
                'columns', (SELECT json_agg(json_build_object('name', a.attname,
                        'descending', u.at <= i.indnkeyatts AND i.indoption[(u.at - 1)::int] & 1 <> 0,
                        'nulls_first', u.at <= i.indnkeyatts AND i.indoption[(u.at - 1)::int] & 2 <> 0) ORDER BY u.at)
                    FROM unnest(i.indkey) WITH ORDINALITY u (attnum, at) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.attnum))
                ORDER BY x.oid)
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
            WHERE i.indrelid = c.oid AND {} AND {}""", FREE, PLAIN);

    static Sql leftOut(long schemaOid) {
        return Sql.of("""
            WITH c AS (SELECT * FROM pg_class WHERE relnamespace = {}::oid)
            SELECT coalesce(json_agg(json_build_object('what', l.what, 'table', l.relname, 'name', l.name) ORDER BY l.relname, l.what, l.name), '[]')::text
            FROM (
                SELECT CASE k.contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'reference' ELSE 'exclusion' END AS what, c.relname, k.conname AS name
                FROM c JOIN pg_constraint k ON k.conrelid = c.oid LEFT JOIN pg_class o ON o.oid = k.confrelid
                WHERE NOT c.relispartition AND k.conparentid = 0 AND (k.contype IN ('c', 'x')
                    OR k.contype = 'f' AND (o.relnamespace <> c.relnamespace OR o.relispartition OR pg_get_constraintdef(k.oid) ~ ' (PERIOD |SET (NULL|DEFAULT) \\()')
                    OR k.contype IN ('p', 'u') AND pg_get_constraintdef(k.oid) LIKE '%WITHOUT OVERLAPS%')
                UNION ALL
                SELECT 'check', t.typname, k.conname FROM pg_type t JOIN pg_constraint k ON k.contypid = t.oid AND k.contype = 'c'
                WHERE t.typnamespace = {}::oid
                UNION ALL
                SELECT 'index', c.relname, x.relname FROM c JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND {} AND NOT ({})
                UNION ALL
                SELECT 'view', NULL, c.relname FROM c WHERE c.relkind IN ('v', 'm')
                UNION ALL
                SELECT 'partition', NULL, c.relname FROM c WHERE c.relispartition AND c.relkind IN ('r', 'p')
                UNION ALL
                SELECT 'inheritance', NULL, c.relname FROM c JOIN pg_inherits h ON h.inhrelid = c.oid WHERE c.relkind = 'r' AND NOT c.relispartition
                UNION ALL
                SELECT 'rows', NULL, c.relname FROM c
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT has_table_privilege(c.oid, 'SELECT')
                UNION ALL
                SELECT CASE a.attgenerated WHEN '' THEN 'default' ELSE 'computed' END, c.relname, a.attname
                FROM c JOIN pg_attrdef f ON f.adrelid = c.oid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.adnum
                    CROSS JOIN LATERAL (SELECT CASE WHEN {} THEN 'x' END AS value) v
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ({}) IS NULL
            ) l""", schemaOid, schemaOid, FREE, PLAIN, ConstantDefault.IS_CONSTANT, PRESET);
    }
}
