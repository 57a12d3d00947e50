package mathesar.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which host a request is addressed to, and which site it was sent from. */
final class Origins {
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9._-]{0,253})?|\\[[0-9a-f:.]{2,45}])(:\\d{1,5})?");

    private final List<String> allowed;

    Origins(List<String> allowed) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether the Host header names one of the allowed hosts. */
    boolean isAllowed(@Nullable String hostHeader) {
        String authority = hostHeader == null ? "" : hostHeader.toLowerCase(Locale.ROOT);
        if (!HOST.matcher(authority).matches()) {
            return false;
        }
        String name = name(authority);
        return allowed.stream().anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.equals("*")
                || pattern.equals(name)
                || (pattern.startsWith(".") && (name.endsWith(pattern) || name.equals(pattern.substring(1))));
    }

    /** The host without port and without the dot that may end it. */
    static String name(String authority) {
        String name = authority.startsWith("[")
                ? authority.substring(0, authority.indexOf(']') + 1)
                : authority.replaceFirst(":\\d+$", "");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether the host is this machine itself. */
    static boolean isLoopback(String authority) {
        String name = name(authority.toLowerCase(Locale.ROOT));
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }

    /**
     * Whether a page of another site sent the request (Fetch Metadata, Sec-Fetch-Site; RFC 6454, Origin). A request without any of
     * these headers was not sent by a page.
     */
    static boolean isForeign(Exchange exchange) {
        String site = exchange.header("Sec-Fetch-Site").orElse("");
        if (site.equals("cross-site")) {
            return true;
        }
        String origin = exchange.header("Origin").orElse(null);
        return origin != null && !sameAuthority(origin, exchange.header("Host").orElse(""));
    }

    private static boolean sameAuthority(String origin, String host) {
        try {
            URI uri = URI.create(origin);
            return uri.getAuthority() != null
                    && withoutDefaultPort(uri.getAuthority(), uri.getScheme())
                            .equalsIgnoreCase(withoutDefaultPort(host, uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutDefaultPort(String authority, @Nullable String scheme) {
        String port = "https".equals(scheme) ? ":443" : ":80";
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }
}
