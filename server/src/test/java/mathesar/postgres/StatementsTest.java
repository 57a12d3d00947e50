package mathesar.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements are counted by PostgreSQL's lexical rules, whatever stands in quotes and comments. */
class StatementsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | SELECT 1",
                "1 | SELECT 1;",
                "1 | ; SELECT 1 ;;",
                "2 | SELECT 1; SELECT 2",
                "2 | COMMIT; DROP TABLE x",
                "0 | -- SELECT 1;",
                "0 | /* a; /* b; */ c; */ ;",
                "1 | SELECT ';' -- ;",
                "1 | SELECT 'it''s; fine'",
                "1 | SELECT E'a\\'; b'",
                "2 | SELECT 'a\\'; SELECT 'b'",
                "1 | SELECT \"a;\"\"b;\"",
                "1 | SELECT $$a; b$$",
                "1 | DO $x$ BEGIN PERFORM 1; $$ ; $$ END; $x$",
                "2 | SELECT a$x; SELECT b$x",
                "1 | SELECT $1; ",
                "1 | SELECT 'never closed; "
            })
    void areCounted(int count, String text) {
        assertThat(Statements.count(text)).isEqualTo(count);
    }
}
