package mathesar.appdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets(List.of("a long enough secret key"));

    @Test
    void opensWhatItSealed() {
        assertThat(secrets.open(secrets.seal("pä$$wörd"))).isEqualTo("pä$$wörd");
        assertThat(secrets.open(secrets.seal(""))).isEmpty();
        assertThat(secrets.seal(null)).isNull();
    }

    @Test
    void neverShowsThePlainTextAndNeverSealsTheSameWayTwice() {
        byte[] one = secrets.seal("canary");
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        assertThat(secrets.seal("canary")).isNotEqualTo(one);
    }

    @Test
    void opensWhatAnEarlierKeySealed() {
        Secrets rotated = new Secrets(List.of("the new secret key", "a long enough secret key"));
        assertThat(rotated.open(secrets.seal("kept"))).isEqualTo("kept");
    }

    @Test
    void saysThatTheKeyIsAnother() {
        byte[] sealed = secrets.seal("kept");
        Secrets other = new Secrets(List.of("another secret key"));
        assertThatThrownBy(() -> other.open(sealed)).hasMessageContaining("another secret key than the one in force");
    }

    @Test
    void refusesAChangedValue() {
        byte[] sealed = secrets.seal("kept");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> secrets.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
