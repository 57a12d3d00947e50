package mathesar.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mathesar.errors.AppException;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Map<String, String> NO_SYNC = Map.of("fsync", "off");

    @TempDir(factory = OpenFolder.class)
    private Path folder;

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder.resolve("pg"), folder.resolve("programs"), NO_SYNC);
    }

    private static String show(Target target, Sql query) {
        return TestPostgres.pools().transact(target, Mode.READ, s -> s.get(query, row -> row.text(1)));
    }

    @Test
    void startsServesIsFoundAgainAndKeepsItsDataAndPort() {
        Target target;
        try (EmbeddedPostgres server = start()) {
            assertThat(server.found()).isFalse();
            server.ensureDatabase("kept");
            server.ensureDatabase("kept");
            target = server.target("kept");
            assertThat(target.effectivePort()).isBetween(20000, 32767);
            assertThat(show(target, Sql.of("SHOW wal_level"))).isEqualTo("logical");
            assertThat(show(target, Sql.of("SHOW server_encoding"))).isEqualTo("UTF8");
            assertThat(show(target, Sql.of("SELECT 'ä' < 'z' COLLATE \"default\"")))
                    .isEqualTo("t");

            try (EmbeddedPostgres again = start()) {
                assertThat(again.found()).isTrue();
                assertThat(again.target("kept")).isEqualTo(target);
            }
        }
        TestPostgres.pools().forget("127.0.0.1", target.effectivePort(), "kept");
        try (EmbeddedPostgres later = start()) {
            assertThat(later.found()).isFalse();
            assertThat(later.target("kept")).isEqualTo(target);
            assertThat(show(target, Sql.of("SELECT current_database()"))).isEqualTo("kept");
        }
        TestPostgres.pools().forget("127.0.0.1", target.effectivePort(), "kept");
    }

    @Test
    void keepsStrangersOut() throws Exception {
        try (EmbeddedPostgres server = start()) {
            Target right = server.target("postgres");
            Target wrong = new Target(right.host(), right.port(), "postgres", right.role(), "guess", "disable");
            assertThatThrownBy(() -> TestPostgres.pools().open(wrong, Mode.READ))
                    .isInstanceOf(AppException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder.resolve("pg/password")))
                    .hasSize(2);
            assertThat(folder.resolve("pg/initdb-password")).doesNotExist();
            assertThat(
                            show(
                                    right,
                                    Sql.of(
                                            "SELECT count(*)::text FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'")))
                    .isEqualTo("0");
            TestPostgres.pools().forget(right.host(), right.effectivePort(), "postgres");
        }
    }

    @Test
    void givesEachTestADatabaseAndRolesOfItsOwn() {
        Target first = TestPostgres.freshDatabase();
        Target second = TestPostgres.freshDatabase();
        assertThat(first).isNotEqualTo(second);
        Target reader = TestPostgres.createRole(first, "reader");
        assertThat(show(reader, Sql.of("SELECT current_user")))
                .isEqualTo(reader.role())
                .startsWith("reader_");
    }
}
