package mathesar.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import mathesar.errors.AppException;
import mathesar.imports.text.BrokenText;
import mathesar.imports.text.Cell;
import mathesar.imports.text.Rows;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row and hands the rows to a careful load, in constant memory. */
record FileLoad(NewTable.Source source, Plan plan, BiConsumer<Long, Long> progress) {
    private static final int STEP = 1024;

    /**
     * All rows of the file.
     *
     * @throws AppException if a row is bad and that is not allowed
     */
    Tally into(CarefulLoad load) {
        long count = 0;
        try (StagedText text = source.open()) {
            Rows rows = text.rows();
            while (rows.next()) {
                take(rows, load);
                if (++count % STEP == 0) {
                    progress.accept(count, text.bytes());
                }
            }
            load.flush();
            return load.tally();
        } catch (BrokenText e) {
            throw Refusals.line(e.line(), e.reason(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Rows rows, CarefulLoad load) {
        String[] raw = new String[rows.width()];
        boolean nul = false;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = rows.text(i);
            nul |= raw[i].indexOf('\0') >= 0;
        }
        if (plan.width() != Plan.ANY_WIDTH && raw.length != plan.width()) {
            String reason = "this row has " + raw.length + " cells, the first row has " + plan.width();
            load.reject(new LoadRow(rows.line(), Arrays.asList(raw), List.of()), reason);
        } else if (nul) {
            String reason = "there is a NUL character, which PostgreSQL cannot store";
            load.reject(new LoadRow(rows.line(), Arrays.asList(raw), List.of()), reason);
        } else {
            load.add(new LoadRow(rows.line(), Arrays.asList(raw), Arrays.asList(values(rows))));
        }
    }

    private @Nullable String[] values(Rows rows) {
        List<Plan.Column> columns = plan.columns();
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Plan.Column column = columns.get(i);
            if (column.fixed() != null) {
                values[i] = column.fixed();
                continue;
            }
            Cell cell = rows.cell(column.cell());
            if (!cell.isEmpty()) {
                values[i] = column.conversion().convert(cell).toString();
            } else if (column.keepsEmpty() && rows.isQuoted(column.cell())) {
                values[i] = "";
            }
        }
        return values;
    }
}
