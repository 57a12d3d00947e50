package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

class FeedbackSpecTest {
    private final TestServer server = TestServer.shared();

    @Test
    void nothingIsSentAndWhoWritesIsTold() {
        Map<String, Object> nothing = Collections.singletonMap("message", null);
        assertThat(server.anonymous().error("analytics.upload_feedback", nothing))
                .isEqualTo(-32603);
        assertThat(server.other().result("analytics.upload_feedback", nothing).isNull())
                .isTrue();
        assertThat(server.other()
                        .call("analytics.upload_feedback", Map.of("message", "hello"))
                        .toString())
                .contains("sends nothing out");
        assertThat(server.other().error("analytics.upload_feedback", Map.of())).isEqualTo(-31049);
    }
}
