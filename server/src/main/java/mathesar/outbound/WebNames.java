package mathesar.outbound;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of the web is called. */
final class WebNames {
    private static final Pattern DISPOSITION = Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    private WebNames() {}

    /** As the server says (RFC 6266), else the last part of the path, else the host. */
    static String of(Target target, Answer answer) {
        String said = answer.header("content-disposition");
        if (said != null) {
            Matcher name = DISPOSITION.matcher(said);
            if (name.find()) {
                return name.group(1).strip();
            }
        }
        String path = target.uri().getRawPath();
        String last = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? target.host() : decoded(last);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
