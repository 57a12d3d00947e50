package mathesar.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;

/** {@code queries.catalog}: the names a statement may use, by schema and table, as far as the caller's role may read them. */
record DescribeCatalog(Access access)
        implements RpcMethod<DescribeCatalog.Params, Map<String, Map<String, List<String>>>> {
    private static final int MOST_COLUMNS = 20_000;

    record Params(long databaseId) {}

    @Override
    public String name() {
        return "queries.catalog";
    }

    @Override
    public boolean noteworthy() {
        return false;
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Map<String, Map<String, List<String>>> call(Caller caller, Params params) {
        Map<String, Map<String, List<String>>> schemas = new LinkedHashMap<>();
        access.<Integer>read(caller, params.databaseId(), s -> {
            s.each(
                    Sql.of(
                            "SELECT n.nspname, c.relname, a.attname FROM pg_catalog.pg_class c"
                                    + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                    + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                                    + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                                    + " AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')"
                                    + " AND pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')"
                                    + " ORDER BY n.nspname, c.relname, a.attnum LIMIT {}",
                            MOST_COLUMNS),
                    0,
                    row -> schemas.computeIfAbsent(row.text(1), name -> new LinkedHashMap<>())
                            .computeIfAbsent(row.text(2), name -> new ArrayList<>())
                            .add(row.text(3)));
            return schemas.size();
        });
        return schemas;
    }
}
