package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Attributes;
import mathesar.catalog.Constraint;
import mathesar.catalog.Constraints;
import mathesar.catalog.Tables;
import mathesar.ddl.ConstraintDefinition;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.ConstraintRequest;
import mathesar.shaping.ExtensionNeed;
import mathesar.sql.QualifiedName;

/** {@code constraints.add}: adds constraints; returns the oids of all constraints the table then has. */
record AddConstraints(Access access) implements RpcMethod<AddConstraints.Params, List<Long>> {
    record Params(long tableOid, List<ConstraintRequest> constraintDefList, long databaseId) {}

    @Override
    public String name() {
        return "constraints.add";
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
    public List<Long> call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            QualifiedName table = Tables.name(s, params.tableOid());
            Attributes attributes = Attributes.of(s, params.tableOid());
            params.constraintDefList().forEach(one -> DeferredKeys.check(s, params.tableOid(), attributes, one));
            List<ConstraintDefinition> wanted = params.constraintDefList().stream()
                    .map(one -> one.define(s, attributes))
                    .toList();
            ExtensionNeed.require(
                    s,
                    () -> new mathesar.ddl.AddConstraints(table, wanted)
                            .statements()
                            .forEach(s::execute));
            return Constraints.list(s, params.tableOid()).stream()
                    .map(Constraint::oid)
                    .toList();
        });
    }
}
