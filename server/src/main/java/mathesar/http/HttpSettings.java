package mathesar.http;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the front door is set up.
 *
 * @param host address to listen at
 * @param port 0 for any free one
 * @param allowedHosts names a request may be addressed to: exact, {@code .example.org} for a domain with all below it, or {@code *}
 * @param trustedProxies addresses of reverse proxies whose X-Forwarded-Proto and X-Forwarded-For are believed
 * @param frameAncestors origins that may show our pages in a frame; empty for none
 * @param maxBody bytes that the body of a call or a form may have
 * @param maxUpload bytes that a file sent as a part of a form may have
 * @param webFolder where the built web program lies, or null to take it from the class path
 */
public record HttpSettings(
        String host,
        int port,
        List<String> allowedHosts,
        List<String> trustedProxies,
        List<String> frameAncestors,
        int maxBody,
        long maxUpload,
        @Nullable Path webFolder) {
    private static final int DEFAULT_MAX_BODY = 8 << 20;

    public static HttpSettings on(String host, int port, List<String> allowedHosts) {
        return new HttpSettings(host, port, allowedHosts, List.of(), List.of(), DEFAULT_MAX_BODY, Long.MAX_VALUE, null);
    }
}
