package mathesar.datatypes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The names that hosts of the internet end in. */
final class TopLevelDomains {
    private static final String JOINED = read();

    private TopLevelDomains() {}

    /** All in lower case with commas between them. */
    static String joined() {
        return JOINED;
    }

    private static String read() {
        try (InputStream in =
                        Objects.requireNonNull(TopLevelDomains.class.getResourceAsStream("top-level-domains.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
