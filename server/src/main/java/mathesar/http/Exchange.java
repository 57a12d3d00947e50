package mathesar.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import mathesar.rpc.Caller;

/** One request and its response, as the rooms behind the front door see it. */
public interface Exchange {
    Caller caller();

    String method();

    /** The path without the query. */
    String path();

    /** A named part of the route's path, decoded. */
    String pathParam(String name);

    Optional<String> query(String name);

    Optional<String> header(String name);

    Optional<String> cookie(String name);

    /** The body as it comes in, unbounded: the reader sets the limit. */
    InputStream body() throws IOException;

    /** Fields of a form (urlencoded or multipart); the last value of a name. */
    Map<String, String> form();

    /**
     * Reads a multipart body part by part as it arrives, without keeping it.
     *
     * @throws mathesar.errors.AppException if the body is not multipart or is broken
     */
    void parts(PartReader reader) throws IOException;

    void status(int code);

    void responseHeader(String name, String value);

    /** Answers with JSON made by the product's mapper. */
    void json(int status, Object value);

    void text(int status, String contentType, String body);

    void redirect(String location);

    /** The response body, for streaming; status and headers must be set before. */
    OutputStream stream(String contentType) throws IOException;

    /** One part of a multipart body. */
    interface Part {
        String name();

        /** Empty for a plain field. */
        Optional<String> fileName();

        InputStream content() throws IOException;
    }

    /** Takes the parts in order. */
    @FunctionalInterface
    interface PartReader {
        void read(Part part) throws IOException;
    }
}
