package mathesar.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Question marks reach PostgreSQL as they were written. */
class SqlQuestionMarkTest {
    @Test
    void operatorsAreDoubledForJdbc() {
        assertThat(Sql.of("SELECT a ? 'b', a ?| {}", "x").text()).isEqualTo("SELECT a ?? 'b', a ??| ?");
    }

    @Test
    void quotedOnesStay() {
        assertThat(Sql.of("SELECT '?''?' AS {}", Identifier.of("a?\"?")).text())
                .isEqualTo("SELECT '?''?' AS \"a?\"\"?\"");
        assertThat(Sql.literal("what's?").text()).isEqualTo("'what''s?'");
    }

    @Test
    void readableKeepsThem() {
        assertThat(Sql.of("SELECT '?', a ? {}", "k").readable()).isEqualTo("SELECT '?', a ? 'k'");
    }
}
