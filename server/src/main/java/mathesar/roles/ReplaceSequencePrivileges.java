package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.catalog.Sequences;
import mathesar.ddl.Privileges.Family;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;

/** {@code sequences.privileges.replace_for_roles}: gives the named roles exactly these privileges on a sequence. */
record ReplaceSequencePrivileges(Access access)
        implements RpcMethod<ReplaceSequencePrivileges.Params, List<Grants.Grant>> {
    record Params(List<PrivilegeRequest> privileges, long sequenceOid, long databaseId) {}

    @Override
    public String name() {
        return "sequences.privileges.replace_for_roles";
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
    public List<Grants.Grant> call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            PrivilegeRequest.apply(
                    s, Family.SEQUENCE, Sql.of("{}", Sequences.name(s, params.sequenceOid())), params.privileges());
            return Grants.onSequence(s, params.sequenceOid());
        });
    }
}
