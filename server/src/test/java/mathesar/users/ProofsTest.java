package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private final AtomicLong now = new AtomicLong();
    private final Proofs proofs = new Proofs(now::get);

    @Test
    void onlyTheSamePasswordOfTheSameHashHoldsForFiveMinutes() {
        assertThat(proofs.hold("hash", "right")).isFalse();
        proofs.keep("hash", "right");
        assertThat(proofs.hold("hash", "right")).isTrue();
        assertThat(proofs.hold("hash", "wrong")).isFalse();
        assertThat(proofs.hold("renewed hash", "right")).isFalse();
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(proofs.hold("hash", "right")).isFalse();
    }
}
