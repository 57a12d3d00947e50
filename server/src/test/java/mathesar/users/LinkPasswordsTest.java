package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mathesar.errors.AppException;
import org.junit.jupiter.api.Test;

class LinkPasswordsTest {
    private final LinkPasswords gate = new LinkPasswords();
    private final String hash = gate.hash("three words");

    @Test
    void admitsWhoSaysIt() {
        assertThat(hash).doesNotContain("three words");
        assertThat(gate.admits(hash, "three words", "192.0.2.1")).isTrue();
        assertThat(gate.admits(hash, "three word", "192.0.2.1")).isFalse();
        assertThat(gate.admits(hash, "x".repeat(2_000), "192.0.2.1")).isFalse();
    }

    @Test
    void boundsTheTriesOfOneAddress() {
        for (int i = 0; i < 50; i++) {
            assertThat(gate.admits(hash, null, "192.0.2.1")).isFalse();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(gate.admits(hash, "wrong " + i, "192.0.2.1")).isFalse();
        }
        assertThatThrownBy(() -> gate.admits(hash, "three words", "192.0.2.1")).isInstanceOf(AppException.class);
        assertThat(gate.admits(hash, "three words", "192.0.2.2")).isTrue();
    }
}
