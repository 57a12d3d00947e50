package mathesar.shares;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import mathesar.appdb.SharedLink;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A link as those who manage it see it; its address is not kept.
 *
 * @param kind {@code table}, {@code record}, {@code exploration}, {@code chart} or {@code dashboard}
 * @param subjectId the oid of the table, or the id of the exploration or the dashboard
 * @param columns attnums in the order shown, of a table; empty for results
 * @param locked whether it asks for a password
 * @param own whether the caller made it
 * @param frameAncestors origins whose pages may show it in a frame
 */
@ApiName("Share")
record ShareInfo(
        long id,
        String kind,
        long subjectId,
        String name,
        List<Integer> columns,
        boolean locked,
        boolean own,
        List<String> frameAncestors,
        @Nullable Instant expiresAt,
        Instant createdAt) {
    static ShareInfo of(SharedLink link, Caller caller) {
        return new ShareInfo(
                link.id(),
                link.subject().kind().name().toLowerCase(Locale.ROOT),
                link.subject().id(),
                link.name(),
                SharedRows.attnums(link.definition()),
                link.passwordHash() != null,
                link.ownerId() == caller.user(),
                link.frameAncestors(),
                link.expiresAt(),
                link.createdAt());
    }
}
