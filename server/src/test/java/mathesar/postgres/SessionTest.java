package mathesar.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import mathesar.errors.AppException;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** The end of a reading transaction may travel with its last statement; that changes neither what may be done nor what is kept. */
class SessionTest {
    private final Target target = TestPostgres.freshDatabase();

    private static List<Long> last(Session session, Sql query) {
        List<Long> numbers = new ArrayList<>();
        session.last(query, row -> numbers.add(row.number(1)));
        return numbers;
    }

    private static String transaction(Session session) {
        return session.get(Sql.of("SELECT transaction_timestamp()::text"), row -> row.text(1));
    }

    @Test
    void theLastStatementOfAReaderEndsItsTransaction() {
        try (Session session = TestPostgres.pools().open(target, Mode.READ)) {
            String before = transaction(session);
            assertThat(last(session, Sql.of("SELECT i FROM generate_series(1, {}) i", 3)))
                    .containsExactly(1L, 2L, 3L);
            assertThat(transaction(session)).isNotEqualTo(before);
        }
    }

    @Test
    void whatFollowsIsStillReadOnly() {
        try (Session session = TestPostgres.pools().open(target, Mode.READ)) {
            last(session, Sql.of("SELECT 1"));
            assertThatThrownBy(() -> session.execute(Sql.of("CREATE TABLE made (id integer)")))
                    .isInstanceOfSatisfying(
                            AppException.class,
                            e -> assertThat(e.is("25006")).isTrue());
        }
    }

    @Test
    void aFailureLeavesAUsableConnection() {
        try (Session session = TestPostgres.pools().open(target, Mode.READ)) {
            assertThatThrownBy(() -> last(session, Sql.of("SELECT 1 / 0"))).isInstanceOf(AppException.class);
            session.rollback();
            assertThat(last(session, Sql.of("SELECT 7"))).containsExactly(7L);
        }
    }

    @Test
    void aWriterKeepsItsTransaction() {
        TestPostgres.run(target, Sql.of("CREATE TABLE kept (id integer)"));
        try (Session session = TestPostgres.pools().open(target, Mode.WRITE)) {
            session.execute(Sql.of("INSERT INTO kept VALUES (1)"));
            assertThat(last(session, Sql.of("SELECT id FROM kept"))).containsExactly(1L);
        }
        long rows = TestPostgres.pools()
                .transact(
                        target, Mode.READ, s -> s.get(Sql.of("SELECT count(*) FROM kept"), row -> row.number(1)));
        assertThat(rows).isZero();
    }
}
