package mathesar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.errors.AppException;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {
    private static final String TYPE = "multipart/form-data; boundary=xyz";

    @Test
    void readsFieldsAndFiles() throws IOException {
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n"
                + "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"q%22é.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "x\r\n--xy\r\n\r\n--xyz--\r\n";
        assertThat(read(body, Integer.MAX_VALUE))
                .containsExactly(Map.entry("a|", "one"), Map.entry("f|q\"é.csv", "x\r\n--xy\r\n"));
    }

    @Test
    void findsDelimitersWhereverTheNetworkCutsTheBody() throws IOException {
        String content = "\r\n--xy".repeat(30_000);
        String body = "--xyz\r\nContent-Disposition: form-data; name=f; filename=b\r\n\r\n" + content
                + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--xyz--";
        for (int chunk : new int[] {1, 3, 7, 8192, 100_000}) {
            assertThat(read(body, chunk)).containsExactly(Map.entry("f|b", content), Map.entry("empty|", ""));
        }
    }

    @Test
    void skipsWhatThePartReaderLeaves() throws IOException {
        String body = "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\n" + "y".repeat(200_000)
                + "\r\n--xyz\r\nContent-Disposition: form-data; name=b\r\n\r\nlast\r\n--xyz--";
        Map<String, String> last = new LinkedHashMap<>();
        MultipartReader.read(TYPE, stream(body, 1000), Long.MAX_VALUE, part -> {
            if (part.name().equals("b")) {
                last.put("b", new String(part.content().readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        assertThat(last).containsEntry("b", "last");
    }

    @Test
    void refusesWhatIsCutOffOrNotMultipart() {
        String cut = "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\nabc";
        assertThatThrownBy(() -> read(cut, 10)).isInstanceOf(AppException.class);
        assertThatThrownBy(() -> read("--xyz\r\nno head", 10)).isInstanceOf(AppException.class);
        assertThatThrownBy(() -> read("", 10)).isInstanceOf(AppException.class);
        assertThatThrownBy(() -> MultipartReader.read("text/plain", stream("", 1), Long.MAX_VALUE, part -> {}))
                .isInstanceOf(AppException.class);
    }

    private static Map<String, String> read(String body, int chunk) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        MultipartReader.read(
                TYPE,
                stream(body, chunk),
                Long.MAX_VALUE,
                part -> parts.put(
                        part.name() + "|" + part.fileName().orElse(""),
                        new String(part.content().readAllBytes(), StandardCharsets.UTF_8)));
        return parts;
    }

    private static InputStream stream(String body, int chunk) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, chunk));
            }
        };
    }

    @Test
    void aPartIsRefusedAtTheFirstByteTooMany() throws IOException {
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + "x".repeat(2048)
                + "\r\n--xyz--\r\n";
        MultipartReader.read(
                TYPE,
                stream(body, 100),
                2048,
                part -> assertThat(part.content().readAllBytes()).hasSize(2048));
        assertThatThrownBy(() -> MultipartReader.read(
                        TYPE, stream(body, 100), 2047, part -> part.content().readAllBytes()))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("larger than 2047 bytes");
        assertThatThrownBy(() -> MultipartReader.read(
                        TYPE, stream(body, 100), 1024, part -> part.content().readAllBytes()))
                .hasMessageContaining("larger than 1 KB");
    }
}
