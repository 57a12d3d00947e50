package mathesar.imports.infer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the values are all different, and which ones there are while they are few. Bounded: gives up rather than grow. */
final class Distinct {
    static final int FEW = 30;
    private static final int MOST = 1 << 18;

    private long[] slots = new long[64];
    private int size;
    private boolean repeated;
    private boolean gaveUp;
    private final List<String> few = new ArrayList<>();

    /** Whether there is anything left to learn. */
    boolean isCurious() {
        return !gaveUp && (!repeated || size <= FEW);
    }

    void see(CharSequence value) {
        long hash = hash(value);
        if (!add(hash)) {
            repeated = true;
            return;
        }
        if (size <= FEW) {
            few.add(value.toString());
        }
        if (size > MOST) {
            gaveUp = true;
            slots = new long[0];
        }
    }

    /** Null if there were too many to tell. */
    @Nullable
    Boolean allDifferent() {
        if (repeated) {
            return false;
        }
        return gaveUp ? null : true;
    }

    /** The values if they are few and recur, else null. */
    @Nullable
    List<String> values() {
        return repeated && size <= FEW && !gaveUp ? List.copyOf(few) : null;
    }

    private boolean add(long hash) {
        if (size * 2 >= slots.length) {
            grow();
        }
        int mask = slots.length - 1;
        int i = (int) (hash ^ (hash >>> 32)) & mask;
        while (slots[i] != 0) {
            if (slots[i] == hash) {
                return false;
            }
            i = (i + 1) & mask;
        }
        slots[i] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long hash : old) {
            if (hash != 0) {
                int i = (int) (hash ^ (hash >>> 32)) & mask;
                while (slots[i] != 0) {
                    i = (i + 1) & mask;
                }
                slots[i] = hash;
            }
        }
    }

    /** 64 bits, never 0; two different values share one with a chance of one in 2^64 for each pair. */
    private static long hash(CharSequence value) {
        long h = 0x9E3779B97F4A7C15L ^ value.length();
        for (int i = 0; i < value.length(); i++) {
            h = (h ^ value.charAt(i)) * 0xff51afd7ed558ccdL;
            h ^= h >>> 32;
        }
        h *= 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 29;
        return h == 0 ? 1 : h;
    }
}
