package mathesar.house;

import static org.assertj.core.api.Assertions.assertThat;

import mathesar.rpc.Json;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the API for programs. */
class OpenRpcTest {
    private final TestServer server = TestServer.shared();

    @Test
    void theDocumentIsServedAndEachReferenceInItLeadsSomewhere() {
        JsonNode document = Json.MAPPER.readTree(
                server.anonymous().get("/api/rpc/v0/openrpc.json").body());
        assertThat(document.path("methods").size())
                .isEqualTo(server.registry().all().size());
        document.findValues("$ref")
                .forEach(reference -> assertThat(document.at(reference.asString().substring(1))
                                .isObject())
                        .as(reference.asString())
                        .isTrue());
    }
}
