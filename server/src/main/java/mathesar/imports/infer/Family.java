package mathesar.imports.infer;

import java.util.List;
import mathesar.imports.text.Cell;

/** Types that are recognised together. */
interface Family {
    /** Takes the next value, which is not empty. */
    void see(Cell cell, long line);

    /** Whether more values could change the answer. */
    boolean isAlive();

    /**
     * The types that hold at least some of the values.
     *
     * @param values how many there were
     */
    List<Candidate> candidates(long values);
}
