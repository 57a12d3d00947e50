package mathesar.forms;

import static mathesar.forms.FormWorld.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The picture atop a form: a real one, for those who may see the form. */
class LogoSpecTest {
    private static final int NOT_SHARED = -31002;
    private static final int VALUE = -31057;
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private final Spec spec =
            Spec.with(Sql.of("CREATE TABLE guests (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text)"));
    private final FormWorld world = new FormWorld(spec, "guests");

    @BeforeEach
    void publish() {
        world.publish(List.of(field("name", 2)));
    }

    private Map<String, Object> set(String image) {
        Map<String, Object> params = new HashMap<>(Map.of("form_id", world.form(), "description", "A dot"));
        params.put("image", image);
        return params;
    }

    private JsonNode seen() {
        return world.call("forms.logo.get", Map.of());
    }

    @Test
    void visitorsSeeItWhileTheFormIsPublished() {
        assertThat(seen().path("result").isNull()).isTrue();
        spec.guarded("forms.logo.set", set(DOT));
        assertThat(spec.done("forms.logo.set", set(DOT)).asBoolean()).isTrue();
        assertThat(seen().path("result").toString())
                .isEqualTo("{\"type\":\"image/png\",\"image\":\"" + DOT + "\",\"description\":\"A dot\"}");
        spec.done("forms.set_publish_public", Map.of("form_id", world.form(), "publish_public", false));
        assertThat(seen().at("/error/code").asInt()).isEqualTo(NOT_SHARED);
        spec.done("forms.set_publish_public", Map.of("form_id", world.form(), "publish_public", true));
        assertThat(spec.done("forms.logo.set", set(null)).asBoolean()).isFalse();
        assertThat(seen().path("result").isNull()).isTrue();
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() {
        for (String wrong :
                List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "<script>1</script>", "", "RIFF0000WAVE")) {
            assertThat(spec.error("forms.logo.set", set(encoded(wrong.getBytes(StandardCharsets.UTF_8)))))
                    .as(wrong)
                    .isEqualTo(VALUE);
        }
        assertThat(spec.error("forms.logo.set", set("no base64!"))).isEqualTo(VALUE);
        byte[] large = new byte[600 * 1024];
        System.arraycopy(Base64.getDecoder().decode(DOT), 0, large, 0, 16);
        assertThat(spec.failure("forms.logo.set", set(encoded(large)))
                        .path("message")
                        .asString())
                .contains("600 KB");
        assertThat(seen().path("result").isNull()).isTrue();
    }

    @Test
    void itBelongsToItsFormAndIsWhatItsBytesSay() {
        FormWorld other = new FormWorld(spec, "guests");
        other.publish(List.of(field("name", 2)));
        Map.of(
                        "image/gif", "GIF89a\1\0\1\0\0\0",
                        "image/jpeg", "\u00ff\u00d8\u00ff\u00e0\0\20JFIF\0\1",
                        "image/webp", "RIFF\32\0\0\0WEBPVP8L")
                .forEach((type, begin) -> {
                    spec.done("forms.logo.set", set(encoded(begin.getBytes(StandardCharsets.ISO_8859_1))));
                    assertThat(seen().at("/result/type").asString()).isEqualTo(type);
                });
        assertThat(other.call("forms.logo.get", Map.of()).path("result").isNull())
                .isTrue();
        Map<String, Object> elsewhere = set(DOT);
        elsewhere.put("form_id", Integer.MAX_VALUE);
        assertThat(spec.error("forms.logo.set", elsewhere)).isEqualTo(-28009);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
