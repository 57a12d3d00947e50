package mathesar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import mathesar.rpc.Json;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptionTest {
    @Test
    void describesEveryMethodToPrograms() {
        HttpResponse<String> answer = TestServer.shared().anonymous().get("/api/rpc/v0/openrpc.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode document = Json.MAPPER.readTree(answer.body());
        assertThat(document.path("methods"))
                .hasSize(TestServer.shared().registry().all().size())
                .hasSizeGreaterThan(103);
        assertThat(document.path("methods").findValuesAsString("name")).contains("records.list", "users.tokens.add");
    }
}
