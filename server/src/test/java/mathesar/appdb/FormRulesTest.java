package mathesar.appdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A form takes answers within its times and up to its limit, also when many come at once. */
class FormRulesTest {
    private final Target own = TestPostgres.freshDatabase();
    private final AppDatabase records =
            AppDatabase.open(own, TestPostgres.pools(), new Secrets(List.of("a secret for tests")));
    private final long form = form();

    private long form() {
        return records.write(s -> {
            long server =
                    Servers.add(s, own.host(), own.port(), "disable", null).id();
            long database = Databases.add(s, own.database(), server, null, "0").id();
            return s.get(
                    Sql.of(
                            "INSERT INTO mathesar.forms (name, version, database_id, server_id, schema_oid, base_table_oid, header_title)"
                                    + " VALUES ('f', 1, {}, {}, 1, 1, '[]') RETURNING id",
                            database,
                            server),
                    row -> row.number(1));
        });
    }

    private void set(@Nullable Instant opens, @Nullable Instant closes, @Nullable Long limit) {
        FormRules wanted = new FormRules(
                opens == null ? null : opens.toString(),
                closes == null ? null : closes.toString(),
                limit,
                null,
                null,
                null,
                false,
                0,
                "");
        records.<Integer>write(s -> {
            FormRules.set(s, form, wanted);
            return 0;
        });
    }

    private boolean take() {
        return records.write(s -> FormRules.take(s, form));
    }

    private FormRules rules() {
        return records.read(s -> FormRules.get(s, form));
    }

    @Test
    void withoutRulesItIsOpenAndCounts() {
        assertThat(rules().state()).isEqualTo("open");
        assertThat(take()).isTrue();
        assertThat(rules().answers()).isEqualTo(1);
    }

    @Test
    void itsTimesHold() {
        Instant now = Instant.now();
        set(now.plus(Duration.ofHours(1)), null, null);
        assertThat(rules().state()).isEqualTo("not_yet");
        assertThat(take()).isFalse();
        set(null, now.minus(Duration.ofHours(1)), null);
        assertThat(rules().state()).isEqualTo("closed");
        assertThat(take()).isFalse();
        set(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), null);
        assertThat(take()).isTrue();
    }

    @Test
    void itsLimitHoldsWhenManyAnswerAtOnce() {
        set(null, null, 7L);
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::take))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).filter(taken -> taken))
                .hasSize(7);
        assertThat(rules().state()).isEqualTo("full");
        records.<Integer>write(s -> {
            FormRules.giveBack(s, form);
            return 0;
        });
        assertThat(Stream.of(take(), take())).containsExactly(true, false);
    }
}
