package mathesar.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Attachments in a bucket of S3 or of a server that speaks its protocol: {@code s3://<prefix>/<folder>/<name>}. Buckets are named in the
 * path, which every such server understands.
 *
 * @param prefix the bucket, and maybe folders in it
 */
record S3Bucket(
        String key,
        String prefix,
        URI endpoint,
        S3Signature signature,
        boolean publicForms,
        long publicLimit,
        int partSize)
        implements FileBackend {
    /** S3 takes up to 10,000 parts, so this allows files of 80 GB. */
    static final int PART_SIZE = 8 << 20;

    private static final String PROTOCOL = "s3://";
    private static final int PARTIAL_CONTENT = 206;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_OF_AN_ERROR = 4096;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Override
    public boolean owns(String uri) {
        return uri.startsWith(PROTOCOL + prefix + "/");
    }

    @Override
    public String uri(String folder, String name) {
        return PROTOCOL + prefix + "/" + folder + "/" + name;
    }

    @Override
    public OutputStream create(String uri) {
        return new Upload(uri);
    }

    @Override
    public InputStream open(String uri) throws IOException {
        return found(uri, send("GET", uri, "", new byte[0])).body();
    }

    @Override
    public long size(String uri) throws IOException {
        HttpResponse<InputStream> answer = found(uri, send("HEAD", uri, "", new byte[0]));
        answer.body().close();
        return answer.headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow(() -> new StorageException("The file storage does not tell how large a file is"));
    }

    @Override
    public InputStream open(String uri, long first, long length) throws IOException {
        String range = "bytes=" + first + "-" + (first + length - 1);
        HttpResponse<InputStream> answer = found(uri, send("GET", uri, "", new byte[0], Map.of("Range", range)));
        if (answer.statusCode() != PARTIAL_CONTENT) {
            answer.body().skipNBytes(first);
        }
        return answer.body();
    }

    private static HttpResponse<InputStream> found(String uri, HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == 404) {
            answer.body().close();
            throw new NoSuchFileException(uri);
        }
        return demandSuccess(answer);
    }

    @Override
    public void delete(String uri) throws IOException {
        HttpResponse<InputStream> answer = send("DELETE", uri, "", new byte[0]);
        if (answer.statusCode() != 404) {
            text(demandSuccess(answer));
        }
    }

    private HttpResponse<InputStream> send(String method, String uri, String query, byte[] body) throws IOException {
        return send(method, uri, query, body, Map.of());
    }

    private HttpResponse<InputStream> send(
            String method, String uri, String query, byte[] body, Map<String, String> further) throws IOException {
        String path = Arrays.stream(uri.substring(PROTOCOL.length()).split("/"))
                .map(S3Signature::encode)
                .collect(Collectors.joining("/"));
        URI address = URI.create(
                endpoint.toString().replaceAll("/+$", "") + "/" + path + (query.isEmpty() ? "" : "?" + query));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        signature.headers(method, address, body, Instant.now()).forEach(request::header);
        further.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for the file storage", e);
        } catch (IOException e) {
            throw new StorageException("The file storage at " + endpoint.getAuthority() + " does not answer", e);
        }
    }

    private static HttpResponse<InputStream> demandSuccess(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            String said = element(text(answer), "Code");
            throw new StorageException(
                    "The file storage refused: HTTP " + answer.statusCode() + (said.isEmpty() ? "" : " " + said));
        }
        return answer;
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readNBytes(MOST_OF_AN_ERROR), StandardCharsets.UTF_8);
        }
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        return found.find() ? found.group(1) : "";
    }

    /** A small file goes in one request, a larger one in parts (API "Multipart upload"), so that memory holds one part at most. */
    private final class Upload extends OutputStream {
        private final String uri;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private final List<String> parts = new ArrayList<>();
        private String id = "";
        private boolean closed;

        private Upload(String uri) {
            this.uri = uri;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            part.write(bytes, from, length);
            if (part.size() >= partSize) {
                sendPart();
            }
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            if (id.isEmpty()) {
                text(demandSuccess(send("PUT", uri, "", part.toByteArray())));
                return;
            }
            if (part.size() > 0) {
                sendPart();
            }
            complete();
        }

        private void sendPart() throws IOException {
            if (id.isEmpty()) {
                id = element(text(demandSuccess(send("POST", uri, "uploads=", new byte[0]))), "UploadId");
            }
            String query = "partNumber=" + (parts.size() + 1) + "&uploadId=" + S3Signature.encode(id);
            HttpResponse<InputStream> answer = send("PUT", uri, query, part.toByteArray());
            text(demandSuccess(answer));
            parts.add(answer.headers().firstValue("ETag").orElse(""));
            part.reset();
        }

        private void complete() throws IOException {
            StringBuilder list = new StringBuilder("<CompleteMultipartUpload>");
            for (int i = 0; i < parts.size(); i++) {
                list.append("<Part><PartNumber>")
                        .append(i + 1)
                        .append("</PartNumber><ETag>")
                        .append(parts.get(i).replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</ETag></Part>");
            }
            byte[] body = list.append("</CompleteMultipartUpload>").toString().getBytes(StandardCharsets.UTF_8);
            String said = text(demandSuccess(send("POST", uri, "uploadId=" + S3Signature.encode(id), body)));
            // An error can come after the header said 200 (API "CompleteMultipartUpload").
            if (said.contains("<Error>")) {
                throw new StorageException("The file storage refused: " + element(said, "Code"));
            }
        }
    }
}
