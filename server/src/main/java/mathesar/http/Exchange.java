package mathesar.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;

/** One request and its response, as the rooms behind the front door see it. */
public interface Exchange {
    Caller caller();

    /** Who the caller is, as far as the session or token tells. */
    Optional<Identity> identity();

    String method();

    /** The path without the query. */
    String path();

    /** The path with the query, as it was asked for. */
    String pathAndQuery();

    /** A named part of the route's path, decoded. */
    String pathParam(String name);

    Optional<String> query(String name);

    Optional<String> header(String name);

    Optional<String> cookie(String name);

    /** The address the request came from; the one a trusted proxy names, where there is one. */
    String address();

    /** Whether the request came from this very machine, addressed to it, through no proxy. */
    boolean isLocal();

    /** The body as it comes in, unbounded: the reader sets the limit. */
    InputStream body() throws IOException;

    /**
     * Fields of a form (urlencoded, or multipart without its files); the last value of a name.
     *
     * @throws mathesar.errors.AppException if the form is larger than a form may be
     */
    Map<String, String> form() throws IOException;

    /**
     * Reads a multipart body part by part as it arrives, without keeping it.
     *
     * @throws mathesar.errors.AppException if the body is not multipart or is broken
     */
    void parts(PartReader reader) throws IOException;

    void status(int code);

    /** Of the answer, as far as it is decided; 200 to begin with. */
    int status();

    /** One more fact about what this request does, for the audit log; never a secret or a value of a cell. */
    void tell(String name, String value);

    /** What has been told so far. */
    Map<String, String> told();

    void responseHeader(String name, String value);

    /** Answers with JSON made by the product's mapper. */
    void json(int status, Object value);

    void text(int status, String contentType, String body);

    /** Answers with a document whose inline scripts carry {@link #nonce}. */
    void html(int status, String document);

    /** As {@link #html} with 200. @param origins whose pages may show the document in a frame, besides those that the configuration allows */
    void htmlFramedBy(List<String> origins, String document);

    /** As {@link #html} with 200, for a form that leads on to another site: browsers hold a form's redirects to the document's policy too. */
    void htmlThatLeaves(String document);

    /** 302. */
    void redirect(String location);

    /** The response body, for streaming; status and headers must be set before. */
    OutputStream stream(String contentType) throws IOException;

    /** As {@link #stream(String)}, for a body of known length, which is never compressed. */
    OutputStream stream(String contentType, long length) throws IOException;

    /** The token a form must send back as {@code csrfmiddlewaretoken}; sets its cookie where there is none yet. */
    String csrfToken();

    /** The random text that marks this answer's inline scripts as ours (Content Security Policy 3, nonces). */
    String nonce();

    /** A cookie for the whole site, readable by scripts; null removes it. */
    void cookie(String name, @Nullable String value, Duration lifetime);

    /** Makes the session the browser's and changes the CSRF token. */
    void beginSession(String key);

    /** Takes the session away from the browser. */
    void endSession();

    /** One part of a multipart body. */
    interface Part {
        String name();

        /** Empty for a plain field. */
        Optional<String> fileName();

        /** The declared media type, if any. */
        Optional<String> contentType();

        InputStream content() throws IOException;
    }

    /** Takes the parts in order. */
    @FunctionalInterface
    interface PartReader {
        void read(Part part) throws IOException;
    }
}
