package mathesar.roles;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import mathesar.catalog.Roles;
import mathesar.ddl.Change;
import mathesar.ddl.Privileges;
import mathesar.ddl.Privileges.Family;
import mathesar.errors.ApiError;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What one role shall have on an object.
 *
 * @param direct the privileges it shall have; unknown words are passed over
 */
record PrivilegeRequest(@Nullable Long roleOid, @Nullable List<String> direct) {
    /**
     * Grants what is named and revokes the rest, for each role.
     *
     * @throws mathesar.errors.AppException KeyError if a key is missing, UndefinedObject for an unknown role
     */
    static void apply(Session s, Family family, Sql object, List<PrivilegeRequest> requests) {
        apply(s, requests, (role, granted) -> new Privileges(family, object, role, granted));
    }

    /** @param change what a role shall have, by its name */
    static void apply(Session s, List<PrivilegeRequest> requests, BiFunction<Identifier, Set<String>, Change> change) {
        for (PrivilegeRequest one : requests) {
            if (one.roleOid == null || one.direct == null) {
                throw ApiError.KEY.error(one.roleOid == null ? "'role_oid'" : "'direct'");
            }
            change.apply(Roles.name(s, one.roleOid), Set.copyOf(one.direct))
                    .statements()
                    .forEach(s::execute);
        }
    }
}
