package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mathesar.errors.AppException;
import mathesar.imports.infer.Format;
import mathesar.imports.source.Origin;
import mathesar.imports.text.Dialect;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Awkward files: each folder holds a file and what becomes of it, from its encoding to the rows of the table. With {@code
 * -Dgenerate=true} the expectation is written anew, to be read before it is committed.
 */
class GoldenImportsTest {
    private static final Path CASES = Path.of("src/test/resources/golden/imports");
    private static Target database;

    @BeforeAll
    static void database() {
        database = TestPostgres.freshDatabase();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomes(String name) throws IOException {
        Path folder = CASES.resolve(name);
        String found = describe(folder);
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("generate")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static String describe(Path folder) throws IOException {
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(f -> f.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
        Path work = Files.createTempDirectory("golden");
        Arrivals arrivals = new Arrivals(new Staging(work));
        String name = input.getFileName().toString();
        try (InputStream in = Files.newInputStream(input)) {
            Staging.Staged staged = arrivals.take(1, name, in, Reading.DETECT);
            if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                assertThat(Files.readAllBytes(staged.path())).isEqualTo(Files.readAllBytes(input));
            }
            String all = text(staged.analysis()) + load(staged.path(), staged.analysis());
            int sheets = staged.analysis().origin().sheets().size();
            for (int sheet = 1; sheet < sheets; sheet++) {
                Staging.Staged other = arrivals.again(staged, Reading.DETECT.withSheet(sheet));
                all += text(other.analysis()) + load(other.path(), other.analysis());
            }
            arrivals.staging().discard(staged);
            return all;
        } catch (AppException e) {
            return "refused   " + e.text() + "\n";
        } finally {
            try (Stream<Path> left = Files.list(work)) {
                assertThat(left).as("files left behind").isEmpty();
            }
            Files.delete(work);
        }
    }

    private static String text(Analysis a) {
        StringBuilder out = new StringBuilder();
        if (!a.origin().equals(Origin.TEXT)) {
            out.append("origin    ").append(a.origin().format());
            if (!a.origin().sheets().isEmpty()) {
                out.append(", sheet <")
                        .append(a.origin().sheets().get(a.origin().sheet()))
                        .append("> of ")
                        .append(a.origin().sheets());
            }
            out.append('\n');
        }
        if (a.quotedEmpty() > 0 && !a.origin().packed()) {
            out.append("quoted    ").append(a.quotedEmpty()).append(" empty cells, ");
            out.append(a.emptyTexts() ? "empty texts\n" : "missing\n");
        }
        out.append("encoding  ").append(a.charset().name()).append('\n');
        out.append("dialect   delimiter ")
                .append(shown(Dialect.written(a.dialect().delimiter())))
                .append(", quote ")
                .append(shown(Dialect.written(a.dialect().quote())))
                .append(", escape ")
                .append(shown(Dialect.written(a.dialect().escape())))
                .append('\n');
        out.append("header    ")
                .append(a.header() ? "yes" : "no")
                .append(a.headerSure() ? ", surely" : "")
                .append('\n');
        out.append("rows      ").append(a.rows()).append('\n');
        for (Analysis.Column column : a.columns()) {
            var chosen = column.verdict().chosen();
            out.append("column    ").append(shown(column.name())).append(": ").append(chosen.type());
            out.append(chosen.format().equals(Format.PLAIN) ? "" : " " + chosen.format())
                    .append('\n');
            column.verdict().alternatives().stream()
                    .filter(c -> chosen.type().equals("text"))
                    .forEach(c -> out.append("          or ")
                            .append(c.type())
                            .append(" for ")
                            .append(c.fits())
                            .append(" of ")
                            .append(column.verdict().values())
                            .append(c.doubt() == null ? "" : ", but " + c.doubt())
                            .append(
                                    c.against().isEmpty()
                                            ? ""
                                            : ", not " + c.against().getFirst())
                            .append('\n'));
        }
        a.problems().forEach(p -> out.append("problem   ").append(p).append('\n'));
        return out.toString();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "none" : "<" + text.replace("\t", "\\t").replace("\n", "\\n") + ">";
    }

    private static String load(Path file, Analysis analysis) {
        if (!analysis.problems().isEmpty()) {
            return "";
        }
        Plan plan = Plan.of(analysis, new RunRequest("", 0, 0, null, null, null, null, null, null, null, null));
        try {
            return TestPostgres.pools()
                    .transact(database, Mode.WRITE, session -> loaded(session, file, analysis, plan));
        } catch (AppException e) {
            return "failure   " + RunFailure.of(e, file, analysis, plan) + "\n";
        }
    }

    private static String loaded(Session session, Path file, Analysis analysis, Plan plan) {
        session.execute(Sql.of("SET LOCAL TimeZone TO 'UTC'"));
        NewTable.Made made = new NewTable(session, () -> new StagedText(file, analysis), plan)
                .make(2200, "golden", null, (r, b) -> {});
        List<String> lines = new ArrayList<>();
        session.each(Sql.of("SELECT * FROM {} LIMIT 12", QualifiedName.of("public", made.name())), 0, row -> {
            StringBuilder line = new StringBuilder("row       ");
            for (int i = 2; i <= row.width(); i++) {
                String value = row.findText(i);
                line.append(i == 2 ? "" : " | ")
                        .append(
                                value == null
                                        ? "NULL"
                                        : value.replace("\n", "\\n").replace("\r", "\\r"));
            }
            lines.add(line.toString());
        });
        session.rollback();
        assertThat(made.rows()).isEqualTo(analysis.rows());
        return String.join("\n", lines) + "\n";
    }
}
