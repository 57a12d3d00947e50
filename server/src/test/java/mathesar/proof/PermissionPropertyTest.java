package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever was granted, every way out shows a role just what a plain SELECT shows it: the page, one record, the search, the
 * summaries, the export and what a form lets pick. {@code -Dpermission.cases} and {@code -Dpermission.seed} choose others.
 */
class PermissionPropertyTest {
    private static final int CASES = Integer.getInteger("permission.cases", 1000);
    private static final long SEED = Long.getLong("permission.seed", 20261122);
    private static final int WORLDS = Math.min(4, CASES);

    @Test
    void everyExitShowsWhatSelectShows() throws InterruptedException, ExecutionException {
        int offered = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WORLDS)) {
            List<Future<Integer>> worlds = IntStream.range(0, WORLDS)
                    .mapToObj(world -> threads.submit(() -> explore(world)))
                    .toList();
            for (Future<Integer> world : worlds) {
                offered += world.get();
            }
        }
        assertThat(offered).as("how often the form offered something").isGreaterThanOrEqualTo(CASES / 10);
    }

    private static int explore(int first) {
        PermissionWorld world = new PermissionWorld();
        for (int i = first; i < CASES; i += WORLDS) {
            world.check(SEED + i);
        }
        return world.offered();
    }
}
