package mathesar.shares;

import java.time.Instant;
import java.util.List;
import mathesar.appdb.SharedLink;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A link as those who manage it see it; its address is not kept.
 *
 * @param columns attnums in the order shown
 * @param locked whether it asks for a password
 * @param own whether the caller made it
 */
@ApiName("Share")
record ShareInfo(
        long id,
        long tableOid,
        String name,
        List<Integer> columns,
        boolean locked,
        boolean own,
        @Nullable Instant expiresAt,
        Instant createdAt) {
    static ShareInfo of(SharedLink link, Caller caller) {
        return new ShareInfo(
                link.id(),
                link.tableOid(),
                link.name(),
                SharedRows.attnums(link.definition()),
                link.passwordHash() != null,
                link.ownerId() == caller.user(),
                link.expiresAt(),
                link.createdAt());
    }
}
