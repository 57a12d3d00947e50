package mathesar.postgres;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of an answer. Columns count from 1. Valid only inside the reader it is handed to. */
public interface Row {
    /** The value in PostgreSQL's text form, or null. */
    @Nullable
    String findText(int column);

    /** As {@link #findText}, for a column that cannot be NULL. */
    String text(int column);

    int integer(int column);

    @Nullable
    Integer findInteger(int column);

    long number(int column);

    @Nullable
    Long findNumber(int column);

    double real(int column);

    @Nullable
    BigDecimal findDecimal(int column);

    boolean bool(int column);

    @Nullable
    Boolean findBool(int column);

    byte @Nullable [] findBytes(int column);

    /** An array of numbers; NULL counts as empty. */
    List<Long> numbers(int column);

    /** An array of texts; NULL counts as empty, NULL elements stay null. */
    List<@Nullable String> texts(int column);

    /** How many columns the answer has. */
    int width();

    /** The name of a column of the answer. */
    String name(int column);
}
