package mathesar.imports.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a web page, also as spreadsheets put them on the clipboard. Tables inside tables are tables of their own. */
final class HtmlBook implements Book {
    private final Path file;
    private final Charset charset;
    private final List<String> sheets = new ArrayList<>();

    private HtmlBook(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    static HtmlBook of(Path file, Charset charset) throws IOException {
        HtmlBook book = new HtmlBook(file, charset);
        try (Reader in = Files.newBufferedReader(file, charset)) {
            HtmlTokens tokens = new HtmlTokens(in);
            while (tokens.next()) {
                if (tokens.isOpening("table")) {
                    book.sheets.add("Table " + (book.sheets.size() + 1));
                } else if (tokens.isOpening("caption") && !book.sheets.isEmpty()) {
                    String caption = tokens.textUntil("caption").strip();
                    if (!caption.isEmpty() && !book.sheets.contains(caption)) {
                        book.sheets.set(book.sheets.size() - 1, caption);
                    }
                }
            }
        }
        if (book.sheets.isEmpty()) {
            throw Refused.because("There is no table in this page.");
        }
        return book;
    }

    @Override
    public String format() {
        return "HTML";
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public @Nullable List<String> write(int sheet, RowWriter out) throws IOException {
        try (Reader in = Files.newBufferedReader(file, charset)) {
            HtmlTokens tokens = new HtmlTokens(in);
            int at = -1;
            while (tokens.next()) {
                if (tokens.isOpening("table") && ++at == sheet) {
                    new HtmlTable(tokens, new SheetRows(out)).read();
                    return null;
                }
            }
        }
        return null;
    }
}
