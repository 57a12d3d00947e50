package mathesar.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mathesar.imports.infer.ColumnProfile;
import mathesar.imports.infer.Verdict;
import mathesar.imports.source.Origin;
import mathesar.imports.source.RowWriter;
import mathesar.imports.text.BrokenText;
import mathesar.imports.text.Cell;
import mathesar.imports.text.Dialect;
import mathesar.imports.text.Encodings;
import mathesar.imports.text.Names;
import mathesar.imports.text.Rows;
import mathesar.imports.text.Sniffer;

/** Reads a file once, in constant memory: how it is written, what its columns hold, what is wrong with it. */
final class Analyzer {
    /** The most columns a table can have (PostgreSQL manual, appendix K). */
    static final int MOST_COLUMNS = 1600;

    private static final int HEAD = 1 << 20;
    private static final int SAMPLE = 50;
    private static final int GUESS = 100;
    private static final int PROBLEMS = 20;

    private final Charset charset;
    private final Dialect dialect;
    private final HeaderGuess guess;
    private final boolean header;
    private final Origin origin;
    private final Reading wanted;
    private final List<ColumnProfile> profiles = new ArrayList<>();
    private final List<List<String>> sample = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<String> headers = List.of();
    private long problemCount;
    private long rows;
    private long empty;
    private long quotedEmpty;
    private boolean bareHeader;
    private boolean loadable = true;

    private Analyzer(
            Charset charset, Dialect dialect, HeaderGuess guess, boolean header, Origin origin, Reading wanted) {
        this.charset = charset;
        this.dialect = dialect;
        this.guess = guess;
        this.header = header;
        this.origin = origin;
        this.wanted = wanted;
    }

    /**
     * Reads all of it. Of several columns with an unclear notation of numbers, those that are clear decide.
     *
     * @throws CharacterCodingException if it is not in the encoding its beginning suggests
     */
    static Analysis analyze(InputStream in, Reading wanted, Origin origin) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        Charset charset = origin.packed() ? StandardCharsets.UTF_8 : charset(head, wanted);
        int mark = Encodings.markLength(head, charset);
        CountingStream all = new CountingStream(
                new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in));
        String start = text(head, mark, charset);
        Dialect dialect = origin.packed() ? RowWriter.DIALECT : wanted.over(Sniffer.detect(start));
        HeaderGuess guess =
                origin.names() == null ? HeaderGuess.of(firstRows(start, dialect)) : new HeaderGuess(true, true);
        Boolean said = origin.names() == null ? wanted.header() : null;
        boolean header = said == null ? guess.header() : said;
        Analyzer analyzer = new Analyzer(charset, dialect, guess, header, origin, wanted);
        analyzer.read(reader(all, charset));
        return analyzer.result(all.count() + mark);
    }

    private static Charset charset(byte[] head, Reading wanted) {
        return wanted.encoding() == null ? Encodings.detect(head) : Charset.forName(wanted.encoding());
    }

    /** A reader that refuses what is not in the encoding. */
    static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static String text(byte[] head, int mark, Charset charset) {
        int length = Math.min(head.length - mark, Sniffer.SAMPLE * 2);
        return new String(head, mark, length, charset);
    }

    private static List<List<String>> firstRows(String start, Dialect dialect) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Rows reader = new Rows(new StringReader(start), dialect.forReading());
        try {
            while (rows.size() < GUESS && reader.next()) {
                rows.add(texts(reader));
            }
        } catch (BrokenText e) {
            // The rows before it are enough to guess by; the whole reading tells of it.
        }
        return rows;
    }

    private void read(Reader reader) throws IOException {
        Rows text = new Rows(reader, dialect.forReading(), origin.packed() ? Rows.Count.ROWS : Rows.Count.LINES);
        try {
            if (!text.next()) {
                loadable = false;
                problem(0, "the file is empty", "");
                return;
            }
            begin(text);
            while (text.next()) {
                row(text);
            }
        } catch (BrokenText e) {
            loadable = false;
            problem(e.line(), e.reason(), "");
        }
    }

    private void begin(Rows text) {
        List<String> names = origin.names();
        widen(names == null ? text.width() : names.size());
        if (profiles.size() > MOST_COLUMNS) {
            String many = "there are " + profiles.size() + " columns; a table holds at most " + MOST_COLUMNS;
            loadable = false;
            problem(text.line(), many, snippet(text));
        }
        if (names != null) {
            headers = names;
            row(text);
        } else if (header) {
            headers = texts(text);
            bareHeader = text.width() > 1 && !text.isQuoted(0) && !text.cell(0).isEmpty();
        } else {
            row(text);
        }
    }

    private void widen(int width) {
        while (profiles.size() < width) {
            ColumnProfile profile = new ColumnProfile();
            profile.seeEmpty(rows);
            profiles.add(profile);
        }
    }

    private void row(Rows text) {
        if (origin.packed() && origin.names() == null && text.width() > profiles.size()) {
            widen(text.width());
        }
        rows++;
        if (text.width() != profiles.size() && !origin.packed()) {
            problem(
                    text.line(),
                    "this row has " + text.width() + " cells, the first row has " + profiles.size(),
                    snippet(text));
            return;
        }
        for (int i = 0; i < profiles.size(); i++) {
            Cell cell = text.cell(i);
            profiles.get(i).see(cell, text.line());
            if (cell.isEmpty()) {
                empty(text.isQuoted(i));
            }
        }
        if (text.hasNul()) {
            nul(text);
        }
        if (sample.size() < SAMPLE) {
            sample.add(texts(text));
        }
    }

    private void empty(boolean quoted) {
        if (quoted) {
            quotedEmpty++;
        } else {
            empty++;
        }
    }

    /** Quotes around nothing mean something where they are not around everything. */
    private boolean emptyTexts() {
        Boolean said = wanted.emptyTexts();
        return said != null ? said : origin.packed() || (quotedEmpty > 0 && (empty > 0 || bareHeader));
    }

    private void nul(Rows text) {
        for (int i = 0; i < text.width(); i++) {
            if (text.text(i).indexOf('\0') >= 0) {
                problem(
                        text.line(),
                        "cell " + (i + 1) + " contains a NUL character, which PostgreSQL cannot store",
                        snippet(text));
                return;
            }
        }
    }

    private void problem(long line, String reason, String content) {
        problemCount++;
        if (problems.size() < PROBLEMS) {
            problems.add(new Problem(line, reason, content));
        }
    }

    private Analysis result(long bytes) {
        List<Verdict> verdicts =
                Verdict.settle(profiles.stream().map(ColumnProfile::verdict).toList());
        List<String> all = new ArrayList<>(headers);
        while (all.size() < profiles.size()) {
            all.add("");
        }
        List<String> names = header ? Names.of(all) : Names.numbered(profiles.size());
        List<Analysis.Column> columns = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            columns.add(new Analysis.Column(header ? all.get(i) : "", names.get(i), verdicts.get(i)));
        }
        return new Analysis(
                charset,
                dialect,
                header,
                guess.sure(),
                bytes,
                rows,
                columns,
                sample,
                problems,
                problemCount,
                loadable,
                origin,
                emptyTexts(),
                quotedEmpty);
    }

    private static List<String> texts(Rows text) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < text.width(); i++) {
            cells.add(text.text(i));
        }
        return cells;
    }

    /** The beginning of the current row, for a person. */
    static String snippet(Rows text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.width() && out.length() < 160; i++) {
            out.append(i == 0 ? "" : " | ").append(text.text(i));
        }
        return out.length() > 160 ? out.substring(0, 159) + "…" : out.toString();
    }
}
