package mathesar.postgres;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link Row} over a JDBC result set. */
final class ResultRow implements Row {
    private final ResultSet results;

    ResultRow(ResultSet results) {
        this.results = results;
    }

    private interface Getter<T> {
        @Nullable
        T get() throws SQLException;
    }

    private static <T> @Nullable T find(Getter<T> getter) {
        try {
            return getter.get();
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    private static <T> T read(Getter<T> getter) {
        return Objects.requireNonNull(find(getter));
    }

    @Override
    public @Nullable String findText(int column) {
        return find(() -> results.getString(column));
    }

    @Override
    public String text(int column) {
        return Objects.requireNonNull(findText(column), () -> "column " + column + " is NULL");
    }

    @Override
    public int integer(int column) {
        return read(() -> results.getInt(column));
    }

    @Override
    public @Nullable Integer findInteger(int column) {
        return find(() -> {
            int value = results.getInt(column);
            return results.wasNull() ? null : Integer.valueOf(value);
        });
    }

    @Override
    public long number(int column) {
        return read(() -> results.getLong(column));
    }

    @Override
    public @Nullable Long findNumber(int column) {
        return find(() -> {
            long value = results.getLong(column);
            return results.wasNull() ? null : Long.valueOf(value);
        });
    }

    @Override
    public double real(int column) {
        return read(() -> results.getDouble(column));
    }

    @Override
    public @Nullable BigDecimal findDecimal(int column) {
        return find(() -> results.getBigDecimal(column));
    }

    @Override
    public boolean bool(int column) {
        return read(() -> results.getBoolean(column));
    }

    @Override
    public @Nullable Boolean findBool(int column) {
        return find(() -> {
            boolean value = results.getBoolean(column);
            return results.wasNull() ? null : Boolean.valueOf(value);
        });
    }

    @Override
    public byte @Nullable [] findBytes(int column) {
        return find(() -> results.getBytes(column));
    }

    @Override
    public List<Long> numbers(int column) {
        List<Long> all = new ArrayList<>();
        for (Object item : items(column)) {
            all.add(((Number) Objects.requireNonNull(item)).longValue());
        }
        return all;
    }

    @Override
    public List<@Nullable String> texts(int column) {
        List<@Nullable String> all = new ArrayList<>();
        for (Object item : items(column)) {
            all.add(item == null ? null : item.toString());
        }
        return all;
    }

    private @Nullable Object[] items(int column) {
        return read(() -> {
            Array array = results.getArray(column);
            return array == null ? new Object[0] : (Object[]) array.getArray();
        });
    }

    @Override
    public int width() {
        return read(() -> results.getMetaData().getColumnCount());
    }

    @Override
    public String name(int column) {
        return read(() -> results.getMetaData().getColumnLabel(column));
    }
}
