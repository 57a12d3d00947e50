package mathesar.datatypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mathesar.catalog.Types;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each cast as the USING of ALTER TABLE on a real column. */
class CastsTest {
    private static final Target DATABASE = TestPostgres.freshDatabase();

    @BeforeAll
    static void types() {
        TestPostgres.run(
                DATABASE, Sql.of("CREATE TYPE mood AS ENUM ('sad', 'ok')"), Sql.of("CREATE DOMAIN small AS integer"));
        TestPostgres.pools().transact(DATABASE, Mode.WRITE, s -> {
            List.of(
                            "email",
                            "uri",
                            "mathesar_money",
                            "multicurrency_money",
                            "mathesar_json_array",
                            "mathesar_json_object")
                    .forEach(name -> HelperTypes.ensure(s, "mathesar_types." + name));
            return "";
        });
    }

    /** Outcome: the value's text, {@code refused}, {@code none} for no such cast, or an SQLSTATE after {@code !}. */
    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvFileSource(resources = "casts.csv", delimiter = '|', quoteCharacter = '`', emptyValue = "")
    void castsAsTheTableSays(String source, String value, String target, String outcome) {
        assertThat(run(source, value, target, CastOptions.NONE)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} to {1} with {2} {3} {4} {5}: {6}")
    @CsvFileSource(resources = "casts-with-options.csv", delimiter = '|', quoteCharacter = '`', emptyValue = "")
    void readsNumbersAsTold(
            String value, String target, String group, String decimal, String before, String behind, String outcome) {
        assertThat(run("text", value, target, new CastOptions(group, decimal, before, behind)))
                .isEqualTo(outcome);
    }

    @Test
    void separatorsAreForTextsAndComeInPairs() {
        assertThat(run("integer", "1", "numeric", new CastOptions(",", ".", null, null)))
                .isEqualTo("none");
        assertThat(run("text", "1", "numeric", new CastOptions(",", null, null, null)))
                .isEqualTo("none");
    }

    private static String run(String source, String value, String target, CastOptions options) {
        try {
            return TestPostgres.pools().transact(DATABASE, Mode.WRITE, s -> attempt(s, source, value, target, options));
        } catch (AppException e) {
            return "!" + ((PostgresCondition) e.code()).sqlState();
        }
    }

    private static String attempt(Session s, String source, String value, String target, CastOptions options) {
        DataType from = Types.get(s, source);
        DataType to = Types.get(s, target);
        Cast cast = Casts.find(from, to.name(), options, Sql.of("v")).orElse(null);
        if (cast == null) {
            return "none";
        }
        s.execute(Sql.of("CREATE TEMP TABLE t (v {}) ON COMMIT DROP", TypeName.of(source)));
        s.execute(Sql.of("INSERT INTO t VALUES ({}), (NULL)", Sql.literal(value)));
        if (cast.refusal() != null) {
            List<String> refused = s.list(
                    Sql.of(
                            "SELECT {} FROM t WHERE {}",
                            cast.refusal().sentence(),
                            cast.refusal().condition()),
                    row -> row.text(1));
            if (!refused.isEmpty()) {
                assertThat(refused).hasSize(1).first().asString().contains(" is not ");
                return "refused";
            }
        }
        s.execute(Sql.of("ALTER TABLE t ALTER v TYPE {} USING {}", TypeName.of(target), cast.expression()));
        return s.get(Sql.of("SELECT v::text FROM t WHERE v IS NOT NULL"), row -> row.text(1));
    }
}
