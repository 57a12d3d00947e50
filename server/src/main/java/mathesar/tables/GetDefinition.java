package mathesar.tables;

import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.catalog.Constraint;
import mathesar.catalog.Constraints;
import mathesar.catalog.Index;
import mathesar.catalog.TableText;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code tables.get_definition}: a table as the statements that would make it, with its indexes and its constraints as PostgreSQL prints them. */
record GetDefinition(Access access) implements RpcMethod<GetDefinition.Params, GetDefinition.Definition> {
    record Params(long tableOid, long databaseId) {}

    /** @param constraints definitions by the constraints' oids */
    record Definition(String ddl, List<Index> indexes, Map<String, String> constraints) {}

    @Override
    public String name() {
        return "tables.get_definition";
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
    public Definition call(Caller caller, Params params) {
        return access.read(
                caller,
                params.databaseId(),
                s -> new Definition(
                        TableText.of(s, params.tableOid()),
                        Index.list(s, params.tableOid()),
                        constraints(s, params.tableOid())));
    }

    private static Map<String, String> constraints(Session s, long oid) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        for (Constraint one : Constraints.list(s, oid)) {
            texts.put(
                    Long.toString(one.oid()),
                    Constraints.definition(s, one.oid()).text());
        }
        return texts;
    }
}
