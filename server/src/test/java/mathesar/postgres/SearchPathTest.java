package mathesar.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** What the owner of a database makes of names cannot mislead our statements. */
class SearchPathTest {
    private final Target target = TestPostgres.freshDatabase();

    private String ask(Sql query) {
        return TestPostgres.pools().transact(target, Mode.READ, s -> s.get(query, row -> row.text(1)));
    }

    @Test
    void aPathSetByTheOwnerNeverComesBeforeTheCatalog() {
        TestPostgres.run(
                target,
                Sql.of("CREATE SCHEMA trap"),
                Sql.of("CREATE FUNCTION trap.lower(text) RETURNS text LANGUAGE sql AS $$ SELECT 'trapped' $$"),
                Sql.of("CREATE TABLE trap.pg_class (relname text)"),
                Sql.of("ALTER DATABASE {} SET search_path = trap, pg_catalog", Identifier.of(target.database())));
        TestPostgres.pools().forget(target.host(), target.effectivePort(), target.database());
        assertThat(ask(Sql.of("SHOW search_path"))).isEqualTo("trap, pg_temp");
        assertThat(ask(Sql.of("SELECT lower('ABC')"))).isEqualTo("abc");
        assertThat(ask(Sql.of("SELECT (count(*) > 0)::text FROM pg_class"))).isEqualTo("true");
        try (Session alone = TestPostgres.pools().openAlone(target, Mode.READ)) {
            String lower = alone.get(Sql.of("SELECT lower('ABC')"), row -> row.text(1));
            assertThat(lower).isEqualTo("abc");
        }
    }

    @Test
    void aTemporaryTableHidesNothing() {
        try (Session session = TestPostgres.pools().open(target, Mode.WRITE)) {
            session.execute(Sql.of("CREATE TEMPORARY TABLE pg_class (relname text)"));
            boolean seen = session.get(Sql.of("SELECT count(*) > 0 FROM pg_class"), row -> row.bool(1));
            assertThat(seen).isTrue();
        }
    }

    @Test
    void theOrdinaryPathStays() {
        assertThat(ask(Sql.of("SHOW search_path"))).isEqualTo("public, pg_temp");
    }
}
