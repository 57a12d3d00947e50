package mathesar.imports.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.digests.Blake2sDigest;

/** Names for columns from the cells of a header row, as PostgreSQL can store them. */
public final class Names {
    /** The longest name in bytes of UTF-8 (PostgreSQL manual, 4.1.1). */
    public static final int LONGEST = 63;

    private static final int DIGEST = 9;
    /** Names every table has already (PostgreSQL manual, 5.6). */
    private static final Set<String> SYSTEM = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private Names() {}

    /** Trimmed, shortened, filled in where blank ({@code Column 0} counts from 0), and told apart with a number where the same. */
    public static List<String> of(List<String> headers) {
        Set<String> present = new HashSet<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = shorten(headers.get(i).replace("\0", "").strip());
            wanted.add(name.isEmpty() ? "Column " + i : name);
            present.add(wanted.getLast());
        }
        Set<String> taken = new HashSet<>(SYSTEM);
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            names.add(taken.add(name) ? name : another(name, taken, present));
        }
        return names;
    }

    /** Names for a text without a header: {@code Column 0}, {@code Column 1} … */
    public static List<String> numbered(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add("Column " + i);
        }
        return names;
    }

    /** At most 63 bytes: the beginning and a digest of the whole, so that long names with one beginning stay different. */
    public static String shorten(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        int end = name.length();
        while (bytes(name.substring(0, end)) > LONGEST - DIGEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).stripTrailing() + "-" + digest(name);
    }

    /** The first free name of {@code name 1}, {@code name 2} … */
    public static String free(String name, Set<String> taken) {
        int n = 1;
        while (taken.contains(shorten(name + " " + n))) {
            n++;
        }
        return shorten(name + " " + n);
    }

    private static String another(String name, Set<String> taken, Set<String> present) {
        Set<String> all = new HashSet<>(taken);
        all.addAll(present);
        String other = free(name, all);
        taken.add(other);
        return other;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String digest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Blake2sDigest blake = new Blake2sDigest(32);
        blake.update(bytes, 0, bytes.length);
        byte[] out = new byte[blake.getDigestSize()];
        blake.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
