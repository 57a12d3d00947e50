package mathesar.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import mathesar.rpc.ApiName;
import org.jspecify.annotations.Nullable;

/**
 * A role of the server.
 *
 * @param superuser whether no privilege binds it
 * @param members its direct members; null for none
 */
@ApiName("RoleInfo")
public record Role(
        long oid,
        String name,
        @JsonProperty("super") boolean superuser,
        boolean inherits,
        boolean createRole,
        boolean createDb,
        boolean login,
        @Nullable String description,
        @Nullable List<Member> members) {
    /** @param admin whether it may itself grant the membership */
    @ApiName("RoleMember")
    public record Member(long oid, boolean admin) {}
}
