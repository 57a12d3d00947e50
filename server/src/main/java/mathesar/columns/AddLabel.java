package mathesar.columns;

import mathesar.access.Access;
import mathesar.catalog.Enumeration;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code columns.labels.add}: adds a label to the enumerated type of a column; returns the type as it is then. */
record AddLabel(Access access) implements RpcMethod<AddLabel.Params, Enumeration> {
    /** @param before the label it comes before; none for the end */
    record Params(
            long tableOid,
            int attnum,
            String label,
            @Nullable String before,
            long databaseId) {}

    @Override
    public String name() {
        return "columns.labels.add";
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
    public Enumeration call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Enumeration found = Enumeration.of(s, params.tableOid(), params.attnum());
            new mathesar.ddl.AddLabel(found.name(), params.label(), params.before())
                    .statements()
                    .forEach(s::execute);
            return Enumeration.of(s, params.tableOid(), params.attnum());
        });
    }
}
