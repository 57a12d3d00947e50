package mathesar.imports.text;

/** A view of one cell of the current row; moved from cell to cell, so copy it with {@link #toString} to keep it. */
public final class Cell implements CharSequence {
    private char[] chars = new char[0];
    private int start;
    private int end;

    /** A cell of its own, for a text that does not come from a row. */
    public static Cell of(String text) {
        Cell cell = new Cell();
        cell.point(text.toCharArray(), 0, text.length());
        return cell;
    }

    void point(char[] buffer, int from, int to) {
        chars = buffer;
        start = from;
        end = to;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public boolean isEmpty() {
        return end == start;
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, start + from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, start, end - start);
    }
}
