package mathesar.columns;

import mathesar.access.Access;
import mathesar.catalog.Enumeration;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code columns.labels.rename}: calls a label of the enumerated type of a column otherwise, wherever it is used; returns the type as it is then. */
record RenameLabel(Access access) implements RpcMethod<RenameLabel.Params, Enumeration> {
    record Params(long tableOid, int attnum, String label, String newLabel, long databaseId) {}

    @Override
    public String name() {
        return "columns.labels.rename";
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
            new mathesar.ddl.RenameLabel(found.name(), params.label(), params.newLabel())
                    .statements()
                    .forEach(s::execute);
            return Enumeration.of(s, params.tableOid(), params.attnum());
        });
    }
}
