package mathesar.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time. */
final class Dice {
    /** The day the samples pretend it is. */
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** As {@link #between}, low numbers more often, as popularity falls. */
    int skewed(int low, int high) {
        double square = random.nextDouble() * random.nextDouble();
        return low + (int) (square * (high - low + 1));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A day from {@code from} to {@code to} days before today. */
    LocalDate daysAgo(int from, int to) {
        return TODAY.minusDays(between(Math.min(from, to), Math.max(from, to)));
    }

    /** Some full minute of the day during opening hours. */
    LocalDateTime openHours(LocalDate day) {
        return day.atTime(between(9, 18), between(0, 59));
    }

    /** An amount with two decimals, in cents from low to high. */
    BigDecimal cents(int low, int high) {
        return BigDecimal.valueOf(between(low, high), 2);
    }
}
