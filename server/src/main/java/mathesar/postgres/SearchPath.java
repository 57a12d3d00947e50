package mathesar.postgres;

import mathesar.sql.Sql;

/**
 * Where names without a schema are looked up. Our own statements must never meet somebody else's {@code pg_class} or {@code lower()}, yet
 * functions of a person's database may count on the path that its owner has set. So that path stays, but pg_catalog comes before it and
 * temporary tables after it, whatever the owner of the database or of the role wrote (manual, 5.10.3 and 5.10.4).
 */
final class SearchPath {
    /** Run once on each new connection. Unless named, pg_catalog is searched first; pg_temp is, too, hence it is named last. */
    static final Sql PIN = Sql.of("""
            SELECT pg_catalog.set_config('search_path', pg_catalog.array_to_string(
                pg_catalog.array_append(ARRAY(
                    SELECT pg_catalog.quote_ident(name) FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) AS name
                    WHERE NOT pg_catalog.starts_with(name::pg_catalog.text, 'pg_')), 'pg_temp'::pg_catalog.text), ', '), false)
            """);

    private SearchPath() {}
}
