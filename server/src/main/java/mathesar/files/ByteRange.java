package mathesar.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for by {@code Range} (RFC 9110, section 14). Of several ranges none is told apart: such a request,
 * like one that is malformed or in another unit, gets the whole file, as section 14.2 allows.
 *
 * @param first from 0
 * @param length 0 if the file has nothing there
 */
record ByteRange(long first, long length) {
    /** At most 18 digits, so that they are a long. */
    private static final Pattern ONE =
            Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    private static final ByteRange NOTHING = new ByteRange(0, 0);

    /** @param size of the file. @return empty for the whole of it */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = ONE.matcher(header);
        if (!range.matches()) {
            return Optional.empty();
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(last), size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Long.parseLong(last);
        if (!last.isEmpty() && to < from) {
            return Optional.empty();
        }
        return Optional.of(from >= size ? NOTHING : new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    private static ByteRange end(long wanted, long size) {
        long length = Math.min(wanted, size);
        return length == 0 ? NOTHING : new ByteRange(size - length, length);
    }

    boolean isNothing() {
        return length == 0;
    }

    /** As {@code Content-Range} tells it (section 14.4). */
    String told(long size) {
        return isNothing() ? "bytes */" + size : "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
