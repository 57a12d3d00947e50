package mathesar.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A burst from one address is refused; many addresses are none. */
class PaceTest {
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(30, now::get);

    private long sent(String address, int times) {
        return IntStream.range(0, times).filter(i -> pace.allows(address)).count();
    }

    @Test
    void oneAddressHasItsShareOfEachMinute() {
        assertThat(sent("192.0.2.1", 100)).isEqualTo(30);
        now.addAndGet(TimeUnit.SECONDS.toNanos(61));
        assertThat(sent("192.0.2.1", 100)).isEqualTo(30);
    }

    @Test
    void aHouseholdWithManyAddressesOfVersion6IsOne() {
        assertThat(sent("2001:db8:1:2::1", 20) + sent("2001:db8:1:2:ffff::9", 20))
                .isEqualTo(30);
        assertThat(sent("2001:db8:1:3::1", 20)).isEqualTo(20);
        assertThat(sent("not:an:address", 40)).isEqualTo(30);
    }

    @Test
    void addressesDoNotCountForEachOther() {
        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> pace.allows("198.51.100." + i))
                        .count())
                .isEqualTo(10_000);
    }
}
