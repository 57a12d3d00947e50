package mathesar.appdb;

import mathesar.rpc.ApiName;
import org.jspecify.annotations.Nullable;

/**
 * A connected database, as the API shows it.
 *
 * @param needsUpgradeAttention always false here: nothing is installed in a user's database, so nothing can be out of date
 */
@ApiName("ConfiguredDatabase")
public record Database(
        long id,
        String name,
        long serverId,
        String lastConfirmedSqlVersion,
        boolean needsUpgradeAttention,
        @Nullable String nickname) {}
