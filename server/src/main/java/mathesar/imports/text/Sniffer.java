package mathesar.imports.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the dialect of a text from its beginning. A dialect is good if its rows have the same number of cells and the cells are
 * clean values (after "Wrangling Messy CSV Files by Detecting Row and Type Patterns", van den Burg et al., 2019).
 */
public final class Sniffer {
    /** How much of a text is looked at, in characters. */
    public static final int SAMPLE = 1 << 17;

    private static final int ROWS = 500;
    private static final char[] DELIMITERS = {',', '\t', ';', '|', ':', Dialect.NONE};
    private static final Pattern CLOCK =
            Pattern.compile("[^:]*\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?([^:]*|[+-]\\d{2}:\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("\\D{0,4}\\d[\\d., '’]*\\D{0,4}");
    private static final Pattern LINK = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+");
    private static final Pattern JSON = Pattern.compile("[{\\[].*[}\\]]", Pattern.DOTALL);

    private Sniffer() {}

    /** The dialect that suits the text best; one column if none suits. */
    public static Dialect detect(String start) {
        String sample = start.length() > SAMPLE ? start.substring(0, SAMPLE) : start;
        Dialect best = new Dialect(Dialect.NONE, Dialect.NONE, Dialect.NONE);
        double bestScore = -1;
        for (char delimiter : DELIMITERS) {
            for (Dialect candidate : candidates(delimiter, sample)) {
                double score = score(sample, candidate);
                if (score > bestScore * 1.000001) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return splits(sample, best) ? best : new Dialect(Dialect.NONE, best.quote(), best.escape());
    }

    /** Whether any row has more than one cell. */
    private static boolean splits(String sample, Dialect dialect) {
        Rows rows = new Rows(new StringReader(sample), dialect.forReading());
        try {
            while (rows.next()) {
                if (rows.width() > 1) {
                    return true;
                }
            }
        } catch (BrokenText e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    private static List<Dialect> candidates(char delimiter, String sample) {
        List<Dialect> all = new ArrayList<>();
        boolean doubles = sample.indexOf('"') >= 0;
        boolean singles = sample.indexOf('\'') >= 0;
        if (doubles) {
            all.add(new Dialect(delimiter, '"', Dialect.NONE));
            if (sample.contains("\\\"")) {
                all.add(new Dialect(delimiter, '"', '\\'));
            }
        }
        if (singles) {
            all.add(new Dialect(delimiter, '\'', Dialect.NONE));
            if (sample.contains("\\'")) {
                all.add(new Dialect(delimiter, '\'', '\\'));
            }
        }
        all.add(new Dialect(delimiter, Dialect.NONE, Dialect.NONE));
        return all;
    }

    /** Rows of the same width, weighed by how many cells they have, times the share of clean cells. */
    private static double score(String sample, Dialect dialect) {
        List<int[]> widths = new ArrayList<>();
        Dialect read = dialect.forReading();
        Rows rows = new Rows(new StringReader(sample), read);
        Tally tally = new Tally(dialect);
        try {
            int count = 0;
            while (count < ROWS && rows.next()) {
                count++;
                add(widths, rows.width());
                tally.add(rows);
            }
        } catch (BrokenText e) {
            // The sample may end inside a quoted cell; what was read until then counts.
            tally.broken = sample.length() < SAMPLE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean quoted = rows.quotedCells() > 0;
        if (dialect.quote() == Dialect.NONE ? quoted : !quoted) {
            return -1;
        }
        tally.malformed = rows.malformed();
        return shape(widths) * tally.clean();
    }

    private static void add(List<int[]> widths, int width) {
        for (int[] known : widths) {
            if (known[0] == width) {
                known[1]++;
                return;
            }
        }
        widths.add(new int[] {width, 1});
    }

    private static double shape(List<int[]> widths) {
        double sum = 0;
        for (int[] known : widths) {
            sum += known[1] * Math.max(0.001, (known[0] - 1.0) / known[0]);
        }
        return widths.isEmpty() ? 0 : sum / widths.size();
    }

    /** Counts clean cells. */
    private static final class Tally {
        private final Dialect dialect;
        private long cells;
        private long clean;
        private long malformed;
        private boolean broken;

        Tally(Dialect dialect) {
            this.dialect = dialect;
        }

        void add(Rows rows) {
            for (int i = 0; i < rows.width(); i++) {
                cells++;
                if (isClean(rows.cell(i))) {
                    clean++;
                }
            }
        }

        double clean() {
            double share = cells == 0 ? 0 : (clean + 0.01 - Math.min(malformed, clean)) / (cells + 0.01);
            return broken ? share / 2 : share;
        }

        private boolean isClean(Cell cell) {
            boolean separators = false;
            for (int i = 0; i < cell.length(); i++) {
                switch (cell.charAt(i)) {
                    case '"', '\\' -> {
                        if (dialect.quote() != '"') {
                            return false;
                        }
                    }
                    case '\'' -> {
                        if (dialect.quote() != '\'' && (i == 0 || i == cell.length() - 1)) {
                            return false;
                        }
                    }
                    case '\t', ';', '|', ':', ',' -> separators = true;
                    default -> {
                        // Anything else is part of an ordinary value.
                    }
                }
            }
            return !separators || isValue(cell) || isProse(cell);
        }

        private static boolean isValue(Cell cell) {
            return AMOUNT.matcher(cell).matches()
                    || CLOCK.matcher(cell).matches()
                    || LINK.matcher(cell).matches()
                    || JSON.matcher(cell).matches();
        }

        /** Separators followed by blanks, as in a sentence. */
        private static boolean isProse(Cell cell) {
            for (int i = 0; i < cell.length() - 1; i++) {
                if (",;:|\t".indexOf(cell.charAt(i)) >= 0 && !Character.isWhitespace(cell.charAt(i + 1))) {
                    return false;
                }
            }
            return true;
        }
    }
}
