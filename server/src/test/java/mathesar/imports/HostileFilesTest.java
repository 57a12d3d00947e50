package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mathesar.errors.AppException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm: refused in seconds, without filling heap or disk, and leaving nothing behind. */
class HostileFilesTest {
    private static final String WORKBOOK = """
            <workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";

    @TempDir
    private Path folder;

    private Arrivals arrivals;
    private long started;

    @BeforeEach
    void start() {
        arrivals = new Arrivals(new Staging(folder));
        started = System.nanoTime();
    }

    @AfterEach
    void leavesNothingSoon() throws IOException {
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private void refuses(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> arrivals.take(1, name, new ByteArrayInputStream(file), Reading.DETECT))
                .isInstanceOf(AppException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(byte[] sheet) throws IOException {
        return zip(Map.of(
                "xl/workbook.xml",
                bytes(WORKBOOK),
                "xl/_rels/workbook.xml.rels",
                bytes(RELATIONS),
                "xl/worksheets/sheet1.xml",
                sheet));
    }

    @Test
    void flatBombs() throws IOException {
        byte[] zeros = new byte[300 << 20];
        refuses("bomb.zip", zip(Map.of("a.csv", zeros)), "made to do harm");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(zeros);
        }
        refuses("bomb.csv.gz", out.toByteArray(), "made to do harm");
        byte[] head = bytes("<worksheet><sheetData><row><c><v>");
        System.arraycopy(head, 0, zeros, 0, head.length);
        java.util.Arrays.fill(zeros, head.length, zeros.length, (byte) '1');
        refuses("bomb.xlsx", workbook(zeros), "made to do harm");
    }

    @Test
    void nestedBombs() throws IOException {
        byte[] inner = zip(Map.of("a.csv", bytes("x\n1\n")));
        refuses("nested.zip", zip(Map.of("inner.zip", inner)), "archive inside the archive");
    }

    @Test
    void entitiesAndDocumentTypes() throws IOException {
        String laughs = """
                <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><row><c t="str"><v>&b;</v></c></row></worksheet>""";
        refuses("laughs.xlsx", workbook(bytes(laughs)), "document type");
        String outside = """
                <!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><worksheet><row><c t="str"><v>1</v></c></row></worksheet>""";
        refuses("outside.xlsx", workbook(bytes(outside)), "document type");
        String file = """
                <!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><office><table name="t"/>&f;</office>""";
        byte[] ods = zip(Map.of("content.xml", bytes(file), "META-INF/manifest.xml", bytes("<x/>")));
        refuses("file.ods", ods, "document type");
    }

    @Test
    void repeatedCells() throws IOException {
        String cell = "<table-cell value-type='float' value='1234567890' number-columns-repeated='16000'/>";
        String rows = "<table-row number-rows-repeated='1000000'>" + cell + "</table-row>";
        byte[] content = bytes("<doc><table name='t'>" + rows + "</table></doc>");
        refuses(
                "repeated.ods",
                zip(Map.of("content.xml", content, "META-INF/manifest.xml", bytes("<x/>"))),
                "made to do harm");
    }

    @Test
    void brokenFiles() throws IOException {
        byte[] good = workbook(bytes("<worksheet><row><c><v>1</v></c></row></worksheet>"));
        refuses("cut.xlsx", java.util.Arrays.copyOf(good, good.length - 40), "damaged");
        refuses("unclosed.xlsx", workbook(bytes("<worksheet><row><c><v>1</v></c>")), "damaged");
        refuses("empty.xlsx", zip(Map.of("xl/workbook.xml", bytes(WORKBOOK))), "damaged");
        refuses("deep.json", bytes("[{\"a\":" + "[".repeat(100_000)), "not JSON");
    }

    @Test
    void aMillionSharedStringsStayOutOfTheHeap() throws IOException {
        StringBuilder strings = new StringBuilder("<sst>");
        for (int i = 0; i < 1_000_000; i++) {
            strings.append("<si><t>text number ").append(i).append("</t></si>");
        }
        byte[] sheet =
                bytes("<worksheet><row><c t='s'><v>0</v></c></row><row><c t='s'><v>999999</v></c></row></worksheet>");
        byte[] file = zip(Map.of(
                "xl/workbook.xml",
                bytes(WORKBOOK),
                "xl/_rels/workbook.xml.rels",
                bytes(RELATIONS),
                "xl/sharedStrings.xml",
                bytes(strings.append("</sst>").toString()),
                "xl/worksheets/sheet1.xml",
                sheet));
        Staging.Staged staged = arrivals.take(1, "strings.xlsx", new ByteArrayInputStream(file), Reading.DETECT);
        assertThat(Files.readString(staged.path())).isEqualTo("text number 0\ntext number 999999\n");
        arrivals.staging().discard(staged);
    }
}
