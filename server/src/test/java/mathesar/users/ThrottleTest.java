package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final List<String> ANN = List.of("address 1", "account ann");
    private final AtomicLong now = new AtomicLong();
    private final Throttle throttle = new Throttle(now::get);

    @Test
    void tenFailedTriesInFiveMinutesAreEnough() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.begin(ANN)).isTrue();
        }
        assertThat(throttle.begin(ANN)).isFalse();
        assertThat(throttle.begin(List.of("address 1", "account ben"))).isFalse();
        assertThat(throttle.begin(List.of("address 2", "account ann"))).isFalse();
        assertThat(throttle.begin(List.of("address 2", "account ben"))).isTrue();
        now.addAndGet(Duration.ofMinutes(5).toNanos() + 1);
        assertThat(throttle.begin(ANN)).isTrue();
    }

    @Test
    void refusedTriesDoNotProlongTheWait() {
        for (int i = 0; i < 10; i++) {
            throttle.begin(ANN);
        }
        for (int i = 0; i < 60; i++) {
            now.addAndGet(Duration.ofSeconds(4).toNanos());
            assertThat(throttle.begin(ANN)).isFalse();
        }
        now.addAndGet(Duration.ofMinutes(1).toNanos() + 1);
        assertThat(throttle.begin(ANN)).isTrue();
    }

    @Test
    void successfulTriesDoNotCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin(ANN)).isTrue();
            throttle.forgive(ANN);
        }
    }

    @Test
    void aKnownBrowserHasTriesOfItsOwn() {
        for (int i = 0; i < 20; i++) {
            throttle.begin(List.of("address " + i, "account ann"));
        }
        assertThat(throttle.begin(List.of("address 99", "account ann"))).isFalse();
        assertThat(throttle.begin(List.of("address 99", "browser x"))).isTrue();
    }
}
