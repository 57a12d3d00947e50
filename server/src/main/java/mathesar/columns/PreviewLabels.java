package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.ChangePreview;
import mathesar.shaping.Relabelling;

/**
 * {@code columns.labels.preview}: what {@code columns.labels.arrange} with the same labels would do, and what stands in the way. Changes
 * nothing.
 */
record PreviewLabels(Access access) implements RpcMethod<PreviewLabels.Params, ChangePreview> {
    /** @param labels all in their new order, or some of them; the others are dropped, which no record may have */
    record Params(long tableOid, int attnum, List<String> labels, long databaseId) {}

    @Override
    public String name() {
        return "columns.labels.preview";
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
    public ChangePreview call(Caller caller, Params params) {
        return access.read(
                caller,
                params.databaseId(),
                s -> new Relabelling(s, params.tableOid(), params.attnum(), params.labels()).preview());
    }
}
