package mathesar.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import mathesar.rpc.Caller;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;

/** An exchange over the HTTP library. */
final class ServletExchange implements Exchange {
    static final String SESSION_COOKIE = "sessionid";
    private static final Duration SESSION_LIFETIME = Duration.ofDays(14);
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(365);
    private static final int GZIP_FROM = 1400;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Context context;
    private final HttpSettings settings;
    private final SecurityHeaders headers;
    private final long start = System.nanoTime();
    private final LongAdder databaseNanos = new LongAdder();
    private @Nullable Identity identity;
    private @Nullable String session;
    private @Nullable String nonce;
    private @Nullable String csrf;
    private @Nullable Map<String, String> form;
    private final Map<String, String> told = new LinkedHashMap<>();

    ServletExchange(Context context, HttpSettings settings, SecurityHeaders headers) {
        this.context = context;
        this.settings = settings;
        this.headers = headers;
    }

    /** Says who calls. */
    void identify(Identity who, @Nullable String sessionKey) {
        identity = who;
        session = sessionKey;
    }

    LongAdder databaseNanos() {
        return databaseNanos;
    }

    @Override
    public Caller caller() {
        return identity == null ? Caller.anonymous(baseUrl()) : identity.caller(session, baseUrl());
    }

    @Override
    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    @Override
    public String method() {
        return request().getMethod();
    }

    @Override
    public String path() {
        return context.path();
    }

    @Override
    public String pathAndQuery() {
        String query = request().getQueryString();
        return query == null ? request().getRequestURI() : request().getRequestURI() + "?" + query;
    }

    @Override
    public String pathParam(String name) {
        return context.pathParam(name);
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request().getHeader(name));
    }

    @Override
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    @Override
    public String address() {
        String[] forwarded = isProxied() ? header("X-Forwarded-For").orElse("").split(",") : new String[0];
        // The last address that is no proxy of ours is the one our proxy saw; those before it are hearsay.
        for (int i = forwarded.length - 1; i >= 0; i--) {
            String address = forwarded[i].strip();
            if (!address.isEmpty() && !settings.trustedProxies().contains(address)) {
                return address;
            }
        }
        return request().getRemoteAddr();
    }

    private boolean isProxied() {
        return settings.trustedProxies().contains(request().getRemoteAddr());
    }

    @Override
    public boolean isLocal() {
        return header("Forwarded").isEmpty()
                && header("X-Forwarded-For").isEmpty()
                && header("X-Forwarded-Host").isEmpty()
                && header("Via").isEmpty()
                && Origins.isLoopback(header("Host").orElse(""))
                && Origins.isLoopback(remoteAuthority());
    }

    private String remoteAuthority() {
        String address = request().getRemoteAddr();
        return address.contains(":") && !address.startsWith("[")
                ? "[" + address.replaceFirst("^0:0:0:0:0:0:0:1$", "::1") + "]"
                : address.replace("[0:0:0:0:0:0:0:1]", "[::1]");
    }

    private boolean isSecure() {
        return request().isSecure()
                || (isProxied() && header("X-Forwarded-Proto").orElse("").equalsIgnoreCase("https"));
    }

    private String baseUrl() {
        return (isSecure() ? "https://" : "http://") + header("Host").orElse("localhost");
    }

    @Override
    public InputStream body() throws IOException {
        return request().getInputStream();
    }

    @Override
    public Map<String, String> form() throws IOException {
        if (form == null) {
            form = readForm();
        }
        return form;
    }

    private Map<String, String> readForm() throws IOException {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            Map<String, String> fields = new LinkedHashMap<>();
            parts(part -> {
                if (part.fileName().isEmpty()) {
                    byte[] value = Bodies.read(part.content(), -1, settings.maxBody());
                    fields.put(part.name(), new String(value, StandardCharsets.UTF_8));
                }
            });
            return fields;
        }
        byte[] body = Bodies.read(body(), request().getContentLengthLong(), settings.maxBody());
        return FormFields.parse(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void parts(PartReader reader) throws IOException {
        MultipartReader.read(request().getContentType(), body(), settings.maxUpload(), reader);
    }

    @Override
    public int status() {
        return response().getStatus();
    }

    @Override
    public void tell(String name, String value) {
        told.put(name, value);
    }

    @Override
    public Map<String, String> told() {
        return Map.copyOf(told);
    }

    @Override
    public void status(int code) {
        response().setStatus(code);
    }

    @Override
    public void responseHeader(String name, String value) {
        response().setHeader(name, value);
    }

    @Override
    public void json(int status, Object value) {
        status(status);
        responseHeader("Cache-Control", "no-store");
        try (OutputStream out = stream("application/json")) {
            out.write(Json.MAPPER.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void text(int status, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        status(status);
        response().setContentType(contentType + "; charset=utf-8");
        response().setContentLength(bytes.length);
        try {
            begin().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void html(int status, String document) {
        html(status, List.of(), document);
    }

    private void html(int status, List<String> origins, String document) {
        responseHeader("Content-Security-Policy", headers.ofDocument(nonce(), origins));
        responseHeader("Cache-Control", "private, no-cache");
        text(status, "text/html", document);
    }

    @Override
    public void htmlFramedBy(List<String> origins, String document) {
        if (!origins.isEmpty()) {
            // It knows only none and one's own origin; browsers that know frame-ancestors pass it over (CSP 3, section
            // 6.4.2).
            response().setHeader("X-Frame-Options", null);
        }
        html(200, origins, document);
    }

    @Override
    public void htmlThatLeaves(String document) {
        String policy = headers.ofDocument(nonce());
        responseHeader(
                "Content-Security-Policy", policy.replace("form-action 'self'", "form-action 'self' https: http:"));
        responseHeader("Cache-Control", "no-store");
        text(200, "text/html", document);
    }

    @Override
    public void redirect(String location) {
        status(302);
        responseHeader("Location", location);
        responseHeader("Cache-Control", "private, no-cache");
    }

    @Override
    public OutputStream stream(String contentType) throws IOException {
        response().setContentType(contentType);
        if (!contentType.equals("application/json")) {
            return begin();
        }
        responseHeader("Vary", "Accept-Encoding");
        boolean gzip = header("Accept-Encoding").orElse("").contains("gzip");
        return new AnswerStream(GZIP_FROM, gzip, compressed -> {
            if (compressed) {
                responseHeader("Content-Encoding", "gzip");
            }
            return begin();
        });
    }

    @Override
    public OutputStream stream(String contentType, long length) throws IOException {
        response().setContentType(contentType);
        response().setContentLengthLong(length);
        return begin();
    }

    /** The body itself; everything in the head is settled now. Server-Timing: W3C recommendation of that name, in milliseconds. */
    private OutputStream begin() throws IOException {
        double total = (System.nanoTime() - start) / 1e6;
        responseHeader(
                "Server-Timing",
                String.format(Locale.ROOT, "total;dur=%.2f, db;dur=%.2f", total, databaseNanos.sum() / 1e6));
        return response().getOutputStream();
    }

    @Override
    public String csrfToken() {
        if (csrf == null) {
            String known = cookie(Csrf.COOKIE).orElse(null);
            csrf = known != null && Csrf.isToken(known) ? known : newCsrfToken();
        }
        return csrf;
    }

    private String newCsrfToken() {
        String token = Csrf.newToken();
        csrf = token;
        cookie(Csrf.COOKIE, token, TOKEN_LIFETIME);
        return token;
    }

    @Override
    public String nonce() {
        if (nonce == null) {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        return nonce;
    }

    @Override
    public void cookie(String name, @Nullable String value, Duration lifetime) {
        setCookie(name, value, lifetime, "");
    }

    @Override
    public void beginSession(String key) {
        session = key;
        setCookie(SESSION_COOKIE, key, SESSION_LIFETIME, "; HttpOnly");
        newCsrfToken();
    }

    @Override
    public void endSession() {
        session = null;
        setCookie(SESSION_COOKIE, null, Duration.ZERO, "; HttpOnly");
    }

    /** As RFC 6265, section 4.1. The values are ours and need no quoting. */
    private void setCookie(String name, @Nullable String value, Duration lifetime, String more) {
        response()
                .addHeader(
                        "Set-Cookie",
                        name + "=" + (value == null ? "" : value) + "; Path=/; Max-Age="
                                + (value == null ? 0 : lifetime.toSeconds()) + "; SameSite=Lax" + more
                                + (isSecure() ? "; Secure" : ""));
    }

    private HttpServletRequest request() {
        return context.req();
    }

    private HttpServletResponse response() {
        return context.res();
    }
}
