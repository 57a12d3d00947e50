package mathesar.imports;

import java.util.List;
import mathesar.errors.AppException;

/** Where rows go. */
interface Sink {
    /**
     * All of them or, where it throws, none.
     *
     * @throws AppException as PostgreSQL says
     */
    Tally put(List<LoadRow> rows);

    /** Which of the row's columns, by place in the plan, is to blame for a value that cannot be read; -1 if that cannot be told. */
    int blame(LoadRow row, AppException why);

    /** Which of the rows of a {@link #put} that threw is to blame, from 0; -1 if that cannot be told. */
    default int row(AppException why) {
        return -1;
    }

    /** What two rows may not have in common within one {@link #put}, or null. */
    default @org.jspecify.annotations.Nullable String key(LoadRow row) {
        return null;
    }
}
