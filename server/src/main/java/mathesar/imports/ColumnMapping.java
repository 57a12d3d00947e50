package mathesar.imports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import org.jspecify.annotations.Nullable;

/**
 * Where a column of a file goes.
 *
 * @param tableColumn attnum of the table's column; null to leave the file's out
 */
record ColumnMapping(FileColumn csvColumn, @Nullable Integer tableColumn) {
    /** A column of the file by its place, from 0, and the name in the header. */
    record FileColumn(int index, @Nullable String name) {}

    /**
     * Every column of the file must be mapped once, and under a header also by its very name.
     *
     * @throws AppException AssertionError if not
     */
    static void check(List<ColumnMapping> mappings, Analysis analysis) {
        List<FileColumn> sorted = mappings.stream()
                .map(ColumnMapping::csvColumn)
                .sorted(Comparator.comparingInt(FileColumn::index))
                .toList();
        boolean same = sorted.size() == analysis.columns().size()
                && IntStream.range(0, sorted.size())
                        .allMatch(i -> sorted.get(i).index() == i
                                && (!analysis.header()
                                        || analysis.columns()
                                                .get(i)
                                                .header()
                                                .equals(sorted.get(i).name())));
        if (!same) {
            throw ApiError.ASSERTION.error("Parsing mismatch: the columns of the file are not those that were mapped");
        }
    }
}
