package mathesar.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.rpc.Json;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands in the page for the program in it. */
class CommonDataSpecTest {
    private static final Pattern ISLAND =
            Pattern.compile("<script[^>]*id=\"common-data\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    private static JsonNode dataOf(String page) {
        Matcher island = ISLAND.matcher(page);
        assertThat(island.find()).as(page).isTrue();
        return Json.MAPPER.readTree(island.group(1));
    }

    @Test
    void clientsOfMathesar010FindTheLanguagesTheyKnowByTheNamesTheyShow() {
        JsonNode data = dataOf(TestServer.shared().admin().get("/").body());
        assertThat(data.path("supported_languages"))
                .isEqualTo(Json.MAPPER.valueToTree(
                        Map.of("en", "English", "es", "Spanish", "fr", "French", "ja", "Japanese")));
        assertThat(data.path("languages").path("de").asString()).isEqualTo("Deutsch");
        assertThat(data.path("languages").size()).isEqualTo(8);
    }
}
