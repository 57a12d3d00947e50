package mathesar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mathesar.rpc.RpcMethod;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Existing clients send parameters that a method does not know; only these methods refuse them, as in the Mathesar 0.10 API. */
class ParameterNamesTest {
    private static final Set<String> STRICT = Set.of(
            "analytics.get_state",
            "analytics.initialize",
            "analytics.disable",
            "analytics.view_report",
            "analytics.upload_feedback",
            "databases.upgrade_sql",
            "databases.configured.disconnect",
            // Visitors are told that what they ask for is not to be had.
            "shares.get",
            "shares.records",
            "users.add",
            "users.delete",
            "users.get",
            "users.list",
            "users.patch_other",
            "users.password.revoke");

    @Test
    void onlyTheseRefuseUnknownNames() {
        Set<String> strict = TestServer.shared().registry().all().stream()
                .filter(RpcMethod::strict)
                .map(RpcMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(strict).containsExactlyInAnyOrderElementsOf(STRICT);
    }
}
