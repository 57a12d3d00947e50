package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Enumeration;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.Relabelling;

/**
 * {@code columns.labels.arrange}: puts the labels of the enumerated type of a column in another order, or drops some; writes all tables
 * anew that have it. Returns the type as it is then.
 */
record ArrangeLabels(Access access) implements RpcMethod<ArrangeLabels.Params, Enumeration> {
    /** @param labels all in their new order, or some of them; the others are dropped, which no record may have */
    record Params(long tableOid, int attnum, List<String> labels, long databaseId) {}

    @Override
    public String name() {
        return "columns.labels.arrange";
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
            new Relabelling(s, params.tableOid(), params.attnum(), params.labels())
                    .change()
                    .statements()
                    .forEach(s::execute);
            return Enumeration.of(s, params.tableOid(), params.attnum());
        });
    }
}
