package mathesar.imports.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which encoding a text is in, judged by its first bytes. */
public final class Encodings {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset LATIN_1 = Charset.forName("windows-1252");
    private static final List<Charset> SEVERAL_BYTES =
            List.of(Charset.forName("windows-31j"), Charset.forName("EUC-JP"), Charset.forName("GB18030"));

    /** One-byte encodings and the letters that are frequent in the languages written with them. */
    private enum Alphabet {
        WESTERN("windows-1252", "äöüßÄÖÜéèêàçñáíóúãõåæøœëïîôûÉÀÇÑÅØÆ£€–—’‘“”«»°§½²¿¡"),
        CENTRAL("windows-1250", "ąćęłńóśźżŁŚŻčďěňřšťůžČŘŠŽýáéíúőűăâîşţĂŞđć€–„”’"),
        CYRILLIC("windows-1251", "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯёіїєў–«»№"),
        GREEK("windows-1253", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ–«»€");

        private final Charset charset;
        private final String frequent;

        Alphabet(String charset, String frequent) {
            this.charset = Charset.forName(charset);
            this.frequent = frequent;
        }
    }

    private Encodings() {}

    /**
     * The encoding of a text that begins with these bytes: by byte order mark, by the places of zero bytes, UTF-8 if it can be, else
     * the likeliest of the encodings of several bytes and of one.
     */
    public static Charset detect(byte[] start) {
        Charset marked = byMark(start);
        if (marked != null) {
            return marked;
        }
        Charset wide = byZeros(start);
        if (wide != null) {
            return wide;
        }
        if (fits(start, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        for (Charset candidate : SEVERAL_BYTES) {
            if (fits(start, candidate) && looksEastAsian(start, candidate)) {
                return candidate;
            }
        }
        return likeliestAlphabet(start);
    }

    /** How many bytes of byte order mark the text begins with. */
    public static int markLength(byte[] start, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(withoutMark(charset));
        return startsWith(start, mark) ? mark.length : 0;
    }

    private static Charset withoutMark(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset;
    }

    private static @org.jspecify.annotations.Nullable Charset byMark(byte[] start) {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8, UTF_32LE, UTF_32BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (markLength(start, charset) > 0) {
                return charset;
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return mark.length > 1;
    }

    /** ASCII characters in a wide encoding leave zeros always at the same places. */
    private static @org.jspecify.annotations.Nullable Charset byZeros(byte[] start) {
        int[] zeros = new int[4];
        int length = Math.min(start.length, 4096) / 4 * 4;
        for (int i = 0; i < length; i++) {
            if (start[i] == 0) {
                zeros[i % 4]++;
            }
        }
        int most = length / 4 * 7 / 10;
        if (most == 0) {
            return null;
        }
        boolean[] zero = {zeros[0] > most, zeros[1] > most, zeros[2] > most, zeros[3] > most};
        if (zero[1] && zero[2] && zero[3]) {
            return UTF_32LE;
        }
        if (zero[0] && zero[1] && zero[2]) {
            return UTF_32BE;
        }
        if (zero[1] && zero[3]) {
            return StandardCharsets.UTF_16LE;
        }
        return zero[0] && zero[2] ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether the bytes are valid; a character cut off at the end is. */
    private static boolean fits(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    /** Kana and common ideographs, hardly anything that a one-byte text would turn into. */
    private static boolean looksEastAsian(byte[] bytes, Charset charset) {
        String text = decodeLoosely(bytes, charset);
        long wide = text.chars().filter(c -> c >= 0x80).count();
        long likely = text.chars()
                .filter(c ->
                        (c >= 0x3000 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0xFF01 && c <= 0xFF5E))
                .count();
        boolean kana = text.chars().anyMatch(c -> c >= 0x3040 && c <= 0x30FF);
        if (charset.name().equals("EUC-JP") && !kana) {
            return false;
        }
        if (charset.name().equals("GB18030") && !isOfCommonChinese(text)) {
            return false;
        }
        long halfWidth = text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
        return likely * 10 >= wide * 9 || ((likely + halfWidth) * 20 >= wide * 19 && likely > halfWidth);
    }

    /**
     * Whether nearly all ideographs are of GB 2312, whose both bytes are beyond ASCII. Others have an ASCII letter as their second byte, as a
     * western accented letter before a plain one looks, too.
     */
    private static boolean isOfCommonChinese(String text) {
        String wide = text.codePoints()
                .filter(c -> c >= 0x80)
                .limit(10_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] bytes = wide.getBytes(Charset.forName("GB18030"));
        int ascii = 0;
        for (byte b : bytes) {
            ascii += b >= 0 ? 1 : 0;
        }
        return ascii * 20 <= bytes.length;
    }

    private static Charset likeliestAlphabet(byte[] bytes) {
        Charset best = LATIN_1;
        double bestScore = 0;
        for (Alphabet alphabet : Alphabet.values()) {
            double score = score(decodeLoosely(bytes, alphabet.charset), alphabet.frequent);
            if (score > bestScore) {
                best = alphabet.charset;
                bestScore = score;
            }
        }
        return best.equals(LATIN_1) && !fits(bytes, LATIN_1) ? StandardCharsets.ISO_8859_1 : best;
    }

    /** How well the characters beyond ASCII suit a language: frequent letters count, and a capital inside a word counts against. */
    private static double score(String text, String frequent) {
        int wide = 0;
        double good = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            wide++;
            boolean odd = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
            good += frequent.indexOf(c) < 0 ? 0 : odd ? 0.1 : 1;
        }
        return wide == 0 ? 0 : good / wide;
    }

    private static String decodeLoosely(byte[] bytes, Charset charset) {
        try {
            int length = Math.min(bytes.length, 1 << 17);
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
