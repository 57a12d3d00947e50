package mathesar.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RFC 9110, section 14. */
class ByteRangeTest {
    private static String told(String header, long size) {
        return ByteRange.of(header, size).map(range -> range.told(size)).orElse("whole");
    }

    @Test
    void isThePartAskedFor() {
        assertThat(told("bytes=0-0", 10)).isEqualTo("bytes 0-0/10");
        assertThat(told("bytes=2-4", 10)).isEqualTo("bytes 2-4/10");
        assertThat(told("Bytes=7-", 10)).isEqualTo("bytes 7-9/10");
        assertThat(told("bytes=7-99", 10)).isEqualTo("bytes 7-9/10");
        assertThat(told("bytes=-3", 10)).isEqualTo("bytes 7-9/10");
        assertThat(told("bytes=-99", 10)).isEqualTo("bytes 0-9/10");
        assertThat(told("bytes=0-999999999999999999", 10)).isEqualTo("bytes 0-9/10");
    }

    @Test
    void isNothingBehindTheEnd() {
        assertThat(told("bytes=10-", 10)).isEqualTo("bytes */10");
        assertThat(told("bytes=10-20", 10)).isEqualTo("bytes */10");
        assertThat(told("bytes=-0", 10)).isEqualTo("bytes */10");
        assertThat(told("bytes=0-", 0)).isEqualTo("bytes */0");
        assertThat(told("bytes=-5", 0)).isEqualTo("bytes */0");
    }

    @Test
    void isTheWholeFileIfItIsNoSingleRange() {
        for (String header : new String[] {
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=4-2",
            "bytes=a-b",
            "bytes=0-1,4-5",
            "lines=0-3",
            "bytes=1234567890123456789012-"
        }) {
            assertThat(told(header, 10)).as(header).isEqualTo("whole");
        }
    }
}
