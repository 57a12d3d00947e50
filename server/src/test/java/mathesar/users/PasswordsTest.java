package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @Test
    void knowsThePasswordItHashed() {
        String hash = Passwords.hash("Quiet-Lake-42 ü");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("Quiet-Lake-42 ü", hash)).isTrue();
        assertThat(Passwords.matches("quiet-lake-42 ü", hash)).isFalse();
        assertThat(Passwords.hash("Quiet-Lake-42 ü")).isNotEqualTo(hash);
        assertThat(Passwords.matchesNobody("nobody's password")).isFalse();
    }

    /** PBKDF2-HMAC-SHA256 with 1,000 rounds and the salt "salty", computed with Python's hashlib. */
    @Test
    void knowsHashesOfMathesar010() {
        String hash = "pbkdf2_sha256$1000$salty$GbpeIFJixkS2IAlK0tsyI/bKk8O9zqQoAapb+vaQdP0=";
        assertThat(Passwords.matches("secret words", hash)).isTrue();
        assertThat(Passwords.matches("secret word", hash)).isFalse();
        assertThat(Passwords.isCurrent(hash)).isFalse();
    }

    @Test
    void damagedHashesMatchNothing() {
        for (String hash : List.of("", "!", "md5$x$y", "$argon2id$v=19$m=19456,t=2,p=1$abc")) {
            assertThat(Passwords.matches("x", hash)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short1", "12345678", "Password1", "qwerty123", "marymiller", "mary.mill"})
    void refusesWeakPasswords(String password) {
        assertThat(PasswordRules.check(password, List.of("mary.miller", "mary@example.org")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quiet-Lake-42", "correct fish stapler", "naïve 鳥 boat", "mary had a little lamb"})
    void takesGoodOnes(String password) {
        assertThat(PasswordRules.check(password, List.of("mary.miller", ""))).isEmpty();
    }
}
