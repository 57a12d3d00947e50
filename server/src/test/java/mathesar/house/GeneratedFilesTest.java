package mathesar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mathesar.rpc.Json;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.describe.TypeScriptClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is made from the records of the methods says what they say today. */
class GeneratedFilesTest {
    private final TestServer server = TestServer.shared();

    @Test
    void theTypesOfTheWebClientAreFresh() {
        Generated.check("web/src/api/generated.ts", TypeScriptClient.of(server.registry()));
    }

    @Test
    void theApiDocumentsAreFresh() {
        Map<String, List<RpcMethod<?, ?>>> rooms = new TreeMap<>();
        server.registry().all().stream()
                .filter(method -> !namespace(method).equals("system"))
                .forEach(method -> rooms.computeIfAbsent(namespace(method), name -> new ArrayList<>())
                        .add(method));
        rooms.forEach(
                (name, methods) -> Generated.check("docs/api/methods/" + name + ".md", ApiDocument.of(name, methods)));
        Generated.check("docs/api/methods/README.md", ApiDocument.index(rooms.keySet()));
    }

    @Test
    void theOpenRpcDocumentIsServedAndEachReferenceInItLeadsSomewhere() {
        JsonNode document = Json.MAPPER.readTree(
                server.anonymous().get("/api/rpc/v0/openrpc.json").body());
        assertThat(document.path("methods").size())
                .isEqualTo(server.registry().all().size());
        document.findValues("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.asString().substring(1)).isObject())
                        .as(reference.asString())
                        .isTrue());
    }

    private static String namespace(RpcMethod<?, ?> method) {
        return method.name().substring(0, method.name().indexOf('.'));
    }
}
