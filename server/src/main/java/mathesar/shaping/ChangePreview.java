package mathesar.shaping;

import java.util.List;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a table's shape would do, found out without doing it.
 *
 * @param statements the statements, to be read
 * @param work how much PostgreSQL has to do
 * @param lock the table lock the change takes (manual, 13.3.1)
 * @param records how many records the table has, as the statistics say; -1 if they say nothing
 * @param failing how many records stand in the way
 * @param failures the first of them
 * @param message why the change would fail besides, in PostgreSQL's words
 * @param goesWith what is dropped along with it
 * @param blockedBy what depends on it, so that PostgreSQL refuses the change
 * @param extension what the database lacks for it; null for nothing
 */
public record ChangePreview(
        List<String> statements,
        Work work,
        String lock,
        long records,
        long failing,
        List<Failure> failures,
        @Nullable String message,
        List<String> goesWith,
        List<String> blockedBy,
        @Nullable ExtensionNeed extension) {

    /** How much there is to do: only the catalog changes, every record is read, or every record is written anew. */
    public enum Work {
        INSTANT,
        SCAN,
        REWRITE;

        Work and(Work other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * A record that stands in the way.
     *
     * @param problem {@code cast}, {@code null}, {@code duplicate}, {@code reference}, {@code rule}, {@code overlap} or {@code label}
     * @param attnum the column it is about; the first of several
     * @param record the record's key if it has one of one column
     * @param value the value
     * @param reason more to say, for people; of an overlap the values of the other record
     * @param other of an overlap, the key of the other record
     */
    @ApiName("ChangeFailure")
    public record Failure(
            @Shape("\"cast\" | \"null\" | \"duplicate\" | \"reference\" | \"rule\" | \"overlap\" | \"label\"")
            String problem,

            int attnum,
            @Nullable String record,
            @Nullable String value,
            @Nullable String reason,
            @Nullable String other) {
        Failure(String problem, int attnum, @Nullable String record, @Nullable String value, @Nullable String reason) {
            this(problem, attnum, record, value, reason, null);
        }
    }
}
