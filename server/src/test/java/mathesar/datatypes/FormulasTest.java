package mathesar.datatypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+cmd",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "'=1",
                "-",
                "+a",
                "'-5",
                "-2+3|' /C calc'!A0",
                "=\"x\""
            })
    void guardsWhatASpreadsheetWouldRun(String text) {
        assertThat(mayBe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "+1.5",
                "-1,234.50",
                "-$3.00",
                "-12%",
                "-Infinity",
                "",
                "'",
                "'tis",
                "a=b",
                " =1",
                "1-2",
                "{-1}"
            })
    void leavesAmountsAndOrdinaryTextsAlone(String text) {
        assertThat(mayBe(text)).isFalse();
    }

    @Test
    void putsAnApostropheBeforeThemOnlyWhereAskedTo() throws IOException {
        assertThat(csv(true)).isEqualTo("'=h\r\n-5,\"'=\"\"x\"\"\",'@y,plain\r\n");
        assertThat(csv(false)).isEqualTo("=h\r\n-5,\"=\"\"x\"\"\",@y,plain\r\n");
    }

    private static String csv(boolean guarded) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CopiedCsv csv = new CopiedCsv(
                out, List.of(RecordFormat.NUMBER, RecordFormat.TEXT, RecordFormat.TEXT, RecordFormat.TEXT), guarded)) {
            csv.texts(List.of("=h"));
            csv.write("-5\t=\"x\"\t@y\tplain\n".getBytes(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean mayBe(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Formulas.mayBe(bytes, bytes.length);
    }
}
