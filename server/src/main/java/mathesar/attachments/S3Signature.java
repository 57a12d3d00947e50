package mathesar.attachments;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AWS Signature Version 4 for S3 ("Authenticating Requests: Using the Authorization Header").
 *
 * @param token of temporary credentials; null for lasting ones
 */
record S3Signature(
        String region,
        String accessKey,
        String secretKey,
        @Nullable String token) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    /** The headers to send, beyond Host. The path and query of the address must be encoded as {@link #encode} does. */
    Map<String, String> headers(String method, URI address, byte[] body, Instant now) {
        String moment = MOMENT.format(now);
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("x-amz-content-sha256", hex(sha256(body)));
        headers.put("x-amz-date", moment);
        if (token != null) {
            headers.put("x-amz-security-token", token);
        }
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", host(address));
        StringBuilder canonical = new StringBuilder(method)
                .append('\n')
                .append(address.getRawPath())
                .append('\n')
                .append(address.getRawQuery() == null ? "" : address.getRawQuery())
                .append('\n');
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", signed.keySet());
        canonical.append('\n').append(names).append('\n').append(headers.get("x-amz-content-sha256"));
        String scope = moment.substring(0, DAY) + "/" + region + "/s3/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + moment + "\n" + scope + "\n" + hex(sha256(utf8(canonical.toString())));
        headers.put(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + hex(hmac(key(moment.substring(0, DAY)), toSign)));
        return headers;
    }

    /** All but letters, digits and {@code - . _ ~} as percent signs and hex. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private byte[] key(String day) {
        byte[] ofDay = hmac(utf8("AWS4" + secretKey), day);
        return hmac(hmac(hmac(ofDay, region), "s3"), "aws4_request");
    }

    /** As Java's client writes the header: without the port that goes without saying. */
    private static String host(URI address) {
        int usual = address.getScheme().equals("https") ? 443 : 80;
        return address.getPort() < 0 || address.getPort() == usual
                ? address.getHost()
                : address.getHost() + ":" + address.getPort();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "S3Signature[" + region + "]";
    }
}
