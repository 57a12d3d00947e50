package mathesar.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
    private static final Pools pools = TestPostgres.pools();
    private static Target database;

    @BeforeAll
    static void load() {
        database = TestPostgres.freshDatabase();
        for (String key : Samples.keys()) {
            pools.transact(database, Mode.WRITE, session -> {
                Samples.load(session, key);
                return 0;
            });
        }
    }

    @Test
    void theLibraryHasExactly1410Books() {
        assertThat(count("Library Management", "Books")).isEqualTo(1410);
    }

    @Test
    void aSchemaThatExistsIsLeftAlone() {
        pools.transact(database, Mode.WRITE, session -> {
            Samples.load(session, "library_management");
            return 0;
        });
        assertThat(count("Library Management", "Books")).isEqualTo(1410);
    }

    @Test
    void anUnknownKeyIsAKeyError() {
        assertThatThrownBy(() -> pools.transact(database, Mode.WRITE, session -> {
                    Samples.load(session, "nothing");
                    return 0;
                }))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo(ApiError.KEY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bike_shop           | Customers, Equipment, Equipment Types, Mechanics, Service Milestones, Service Requests, Service Statuses
            community           | Discussions, Events, Introductions, Members, Review Requests, Roadmap Items, Rooms, Votes
            hardware_store      | Assets, Customers, Rentals, Store Locations, Transactions
            ice_cream_employees | Employees, Schedules, Timesheets
            library_management  | Authors, Books, Checkouts, Items, Media, Patrons, Publishers
            library_makerspace  | Equipment, Equipment Statuses, Equipment Training, Equipment Types, Job Statuses, Jobs, Patrons
            movie_rentals       | Customers, Genres, Movies, Rentals, Stores
            museum_exhibits     | Acquisition Types, Collections, Exhibits, Item_Collections, Items, Locations
            nonprofit_grants    | Grant Allocations, Grant Lifecycle, Grants, Lifecycle Stages, Staff
            """)
    void everySampleHasItsTablesWithRows(String key, String tables) {
        String schema = Samples.schema(key);
        for (String table : tables.split(", ", -1)) {
            assertThat(count(schema, table)).as(table).isPositive();
        }
        assertThat(tablesOf(schema)).isEqualTo(tables);
    }

    private static long count(String schema, String table) {
        return read(session ->
                session.get(Sql.of("SELECT count(*) FROM {}", QualifiedName.of(schema, table)), row -> row.number(1)));
    }

    private static String tablesOf(String schema) {
        return read(session -> session.get(
                Sql.of(
                        "SELECT string_agg(tablename, ', ' ORDER BY tablename COLLATE \"C\") FROM pg_tables WHERE schemaname = {}",
                        schema),
                row -> row.text(1)));
    }

    private static <T> T read(java.util.function.Function<Session, T> work) {
        return pools.transact(database, Mode.READ, work);
    }
}
