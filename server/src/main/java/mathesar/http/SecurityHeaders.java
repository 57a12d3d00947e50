package mathesar.http;

import io.javalin.http.Context;
import java.util.List;

/** The headers that keep a browser from being turned against its user. */
final class SecurityHeaders {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final String ancestors;

    SecurityHeaders(List<String> frameAncestors) {
        this.ancestors = frameAncestors.isEmpty() ? "'none'" : String.join(" ", frameAncestors);
    }

    /** For every answer; what is no document of ours may do nothing if a browser shows it as one. */
    void onAll(Context context) {
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        if (ancestors.equals("'none'")) {
            context.header("X-Frame-Options", "DENY");
        }
        context.header("Content-Security-Policy", NOTHING);
    }

    /** For documents: own files, and inline scripts with this answer's nonce. */
    String ofDocument(String nonce) {
        return ofDocument(nonce, List.of());
    }

    /** @param further origins that may show this document in a frame, besides those that may show all */
    String ofDocument(String nonce, List<String> further) {
        String framing = further.isEmpty()
                ? ancestors
                : (ancestors.equals("'none'") ? "" : ancestors + " ") + String.join(" ", further);
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                + "'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:;"
                + " worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
                + framing;
    }
}
