package mathesar.imports.infer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that values of a column could have.
 *
 * @param type its name in PostgreSQL
 * @param fits how many values it holds
 * @param against the first values it does not hold
 * @param doubt why it is not to be chosen without asking, as a clause; null if there is no doubt
 */
public record Candidate(
        String type,
        Format format,
        long fits,
        List<Example> against,
        @Nullable String doubt) {
    Candidate but(String why) {
        return new Candidate(type, format, fits, against, doubt == null ? why : doubt);
    }
}
