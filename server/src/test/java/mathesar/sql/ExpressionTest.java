package mathesar.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a > 0",
                "(a + b) * 2",
                "name <> ')' AND \"odd ; name\" = ';'",
                "phone ~ '^\\d+$'",
                "note = 'it''s -- no comment'",
                "data ? 'key'"
            })
    void staysWithinItsParentheses(String text) {
        assertThat(Sql.of("CHECK {}", Expression.of(text)).readable()).isEqualTo("CHECK (" + text + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "true) NOT VALID, ADD CHECK (true",
                ")(",
                "(a",
                "a; DROP TABLE b",
                "a -- ) ",
                "a /* ( */",
                "'open",
                "\"open",
                "$$ ) $$",
                "$tag$;$tag$",
                "E'\\') OR (true'",
                "'\\' || ')'",
                "a = 'x\\'"
            })
    void isRefusedWhereItCouldReachBeyond(String text) {
        assertThatThrownBy(() -> Expression.of(text)).isInstanceOf(Expression.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b"})
    void isRefusedWithANulCharacter(String text) {
        assertThatThrownBy(() -> Expression.of(text)).isInstanceOf(NulCharacter.class);
    }
}
