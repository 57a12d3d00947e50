package mathesar.imports;

import java.util.List;
import java.util.stream.IntStream;
import mathesar.imports.infer.Candidate;
import mathesar.imports.infer.Example;
import mathesar.imports.infer.Format;
import mathesar.imports.infer.Verdict;
import mathesar.imports.text.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What a person is shown of a staged file, as JSON.
 *
 * @param id to import it by
 * @param name proposed for the table
 * @param headerSure whether the rows below tell the first from themselves
 * @param rows without the header
 * @param sample the first rows as they stand in the file
 * @param problems why it cannot be imported as it is; the first 20
 * @param loadable whether the other rows can be imported without those that have problems
 * @param key a column whose values are all there and all different, else null
 * @param format {@code text}, or what the file is
 * @param sheets tables in the file, empty if there is but one
 * @param unit what places are counted in: {@code line} or {@code row}
 * @param emptyTexts whether quoted empty cells are empty texts
 * @param quotedEmpty how many of them there are
 */
record Preview(
        String id,
        String name,
        long bytes,
        long rows,
        String encoding,
        String delimiter,
        String quote,
        String escape,
        boolean header,
        boolean headerSure,
        List<Column> columns,
        List<List<String>> sample,
        List<Problem> problems,
        long problemCount,
        boolean loadable,
        @Nullable Integer key,
        String format,
        List<String> sheets,
        int sheet,
        String unit,
        boolean emptyTexts,
        long quotedEmpty) {
    /**
     * One column.
     *
     * @param type proposed; {@code text} where there is a doubt
     * @param values how many cells are not empty
     * @param reason one sentence: why this type
     * @param alternatives other types for at least half of the values, the best first
     * @param unique whether no value occurs twice; null if there were too many to tell
     * @param distinct the values, if few of them recur
     */
    record Column(
            int index,
            String header,
            String name,
            String type,
            Format format,
            String reason,
            long values,
            long empty,
            int longest,
            List<Example> examples,
            List<Candidate> alternatives,
            @Nullable Boolean unique,
            @Nullable List<String> distinct) {}

    static Preview of(Staging.Staged staged) {
        Analysis a = staged.analysis();
        List<Column> columns = IntStream.range(0, a.columns().size())
                .mapToObj(i -> column(i, a))
                .toList();
        return new Preview(
                staged.id(),
                staged.name(),
                a.bytes(),
                a.rows(),
                a.charset().name(),
                Dialect.written(a.dialect().delimiter()),
                Dialect.written(a.dialect().quote()),
                Dialect.written(a.dialect().escape()),
                a.header(),
                a.headerSure(),
                columns,
                a.sample(),
                a.problems(),
                a.problemCount(),
                a.loadable(),
                key(a),
                a.origin().format(),
                a.origin().sheets(),
                a.origin().sheet(),
                a.origin().packed() ? "row" : "line",
                a.emptyTexts(),
                a.quotedEmpty());
    }

    private static Column column(int index, Analysis analysis) {
        Analysis.Column column = analysis.columns().get(index);
        Verdict v = column.verdict();
        return new Column(
                index,
                column.header(),
                column.name(),
                v.chosen().type(),
                v.chosen().format(),
                reason(v, analysis.origin().packed() ? "row" : "line"),
                v.values(),
                v.empty(),
                v.longest(),
                v.examples(),
                v.alternatives(),
                v.unique(),
                v.distinct());
    }

    private static String reason(Verdict v, String unit) {
        if (v.values() == 0) {
            return "There are no values.";
        }
        if (!v.chosen().type().equals("text")) {
            return "All " + v.values() + " values fit.";
        }
        return v.alternatives().stream()
                .findFirst()
                .map(c -> reason(v, c, unit))
                .orElse("The values follow no narrower pattern.");
    }

    private static String reason(Verdict v, Candidate best, String unit) {
        if (best.fits() == v.values()) {
            return "All values could be " + plain(best.type()) + ", but " + best.doubt() + ".";
        }
        Example first = best.against().getFirst();
        return best.fits() + " of " + v.values() + " values could be " + plain(best.type())
                + "; the first that is not stands on " + unit + " " + first.line() + ": " + first.value();
    }

    private static String plain(String type) {
        return type.replace("mathesar_types.", "").replace("mathesar_", "");
    }

    /** The first column that is unique and complete, whole numbers and UUIDs before others. */
    private static @Nullable Integer key(Analysis a) {
        Integer other = null;
        for (int i = 0; i < a.columns().size(); i++) {
            Verdict v = a.columns().get(i).verdict();
            if (v.empty() == 0 && Boolean.TRUE.equals(v.unique()) && v.values() > 1) {
                if (List.of("integer", "bigint", "uuid").contains(v.chosen().type())) {
                    return i;
                }
                other = other == null ? i : other;
            }
        }
        return other;
    }
}
