package mathesar.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that holds tables. */
public interface Book extends Closeable {
    /** For a person, such as {@code XLSX}. */
    String format();

    /** Names of the tables in it, in order; empty where there is only one without a name. */
    List<String> sheets();

    /**
     * Writes the rows of one table.
     *
     * @return the names of its columns, where the format tells them apart from the rows
     * @throws mathesar.errors.AppException if it cannot be read
     */
    @Nullable
    List<String> write(int sheet, RowWriter out) throws IOException;

    @Override
    default void close() throws IOException {}
}
