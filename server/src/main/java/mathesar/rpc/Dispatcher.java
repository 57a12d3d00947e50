package mathesar.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.sql.NulCharacter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the body of a request, answers with the body of the response. The only place that catches everything. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MAX_BATCH = 1000;

    private final Registry registry;
    private final Gatekeeper gatekeeper;
    private final Witness witness;

    public Dispatcher(Registry registry, Gatekeeper gatekeeper) {
        this(registry, gatekeeper, Witness.NONE);
    }

    /** @param witness is told of calls of noteworthy methods by people who are signed in */
    public Dispatcher(Registry registry, Gatekeeper gatekeeper, Witness witness) {
        this.registry = registry;
        this.gatekeeper = gatekeeper;
        this.witness = witness;
    }

    /** Answers a single call or a batch (JSON-RPC 2.0, section 6). The elements of a batch run one after another, each by itself; notifications leave nothing. */
    public void answer(Caller caller, byte[] body, OutputStream out) throws IOException {
        JsonNode request;
        try {
            request = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            write(
                    out,
                    failure(
                            null,
                            ApiError.PARSE.error(
                                    "Parse error, unable to read the request: " + e.getOriginalMessage())));
            return;
        }
        if (request.isMissingNode()) {
            write(out, failure(null, ApiError.PARSE.error("Parse error, unable to read the request: it is empty")));
        } else if (!request.isArray()) {
            answerOne(caller, request, out);
        } else if (request.size() > MAX_BATCH) {
            write(
                    out,
                    failure(
                            null,
                            ApiError.INVALID_REQUEST.error(
                                    "Invalid request: a batch holds at most " + MAX_BATCH + " calls")));
        } else {
            answerBatch(caller, request, out);
        }
    }

    private void answerBatch(Caller caller, JsonNode batch, OutputStream out) throws IOException {
        boolean any = false;
        for (JsonNode element : batch) {
            try (SpillBuffer one = new SpillBuffer()) {
                answerOne(caller, element, one);
                if (!one.isEmpty()) {
                    out.write(any ? ',' : '[');
                    one.copyTo(out);
                    any = true;
                }
            }
        }
        if (any) {
            out.write(']');
        }
    }

    private void answerOne(Caller caller, JsonNode request, OutputStream out) throws IOException {
        JsonNode id = request.get("id");
        AppException wrong = checkEnvelope(request);
        if (wrong != null) {
            write(out, failure(id != null && id.isContainer() ? null : id, wrong));
            return;
        }
        try (SpillBuffer buffer = new SpillBuffer()) {
            try {
                call(caller, request, id, buffer);
            } catch (AppException e) {
                buffer.clear();
                write(buffer, failure(id, e));
            } catch (NulCharacter e) {
                buffer.clear();
                write(buffer, failure(id, ApiError.VALUE.error(String.valueOf(e.getMessage()))));
            } catch (Exception | StackOverflowError | LinkageError e) {
                buffer.clear();
                write(buffer, failure(id, unforeseen(request, e)));
            }
            if (request.has("id")) {
                buffer.copyTo(out);
            }
        }
    }

    private static @Nullable AppException checkEnvelope(JsonNode request) {
        if (!request.isObject()) {
            return ApiError.INVALID_REQUEST.error("Invalid request: not an object");
        }
        if (!request.path("jsonrpc").isString()
                || !request.path("jsonrpc").stringValue().equals("2.0")) {
            return ApiError.INVALID_REQUEST.error("Invalid request: 'jsonrpc' must be \"2.0\"");
        }
        if (!request.path("method").isString()) {
            return ApiError.INVALID_REQUEST.error("Invalid request: 'method' is missing");
        }
        JsonNode id = request.get("id");
        return id != null && !id.isString() && !id.isNumber() && !id.isBoolean()
                ? ApiError.INVALID_REQUEST.error("Invalid request: 'id' is neither a string nor a number")
                : null;
    }

    private void call(Caller caller, JsonNode request, @Nullable JsonNode id, OutputStream out) {
        String name = request.path("method").stringValue();
        RpcMethod<?, ?> method = registry.find(name)
                .orElseThrow(() -> ApiError.METHOD_NOT_FOUND.error("Method not found: \"" + name + "\""));
        Object result = witnessed(caller, method, request.get("params"));
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeName("id");
            json.writePOJO(id);
            json.writeStringProperty("jsonrpc", "2.0");
            json.writeName("result");
            writeResult(json, result);
            json.writeEndObject();
        }
    }

    private static void writeResult(JsonGenerator json, @Nullable Object result) {
        if (result instanceof Streamed<?> streamed) {
            streamed.write(json);
        } else {
            json.writePOJO(result);
        }
    }

    private @Nullable Object witnessed(Caller caller, RpcMethod<?, ?> method, @Nullable JsonNode sent) {
        if (!method.noteworthy() || !caller.signedIn()) {
            return invoke(caller, method, sent);
        }
        String refusal = "unforeseen";
        try {
            Object result = invoke(caller, method, sent);
            refusal = null;
            return result;
        } catch (AppException e) {
            refusal = e.text();
            throw e;
        } finally {
            witness.saw(caller, Deed.ofCall(method.name(), sent, refusal));
        }
    }

    private <P extends Record, R> @Nullable R invoke(Caller caller, RpcMethod<P, R> method, @Nullable JsonNode sent) {
        check(caller, method, sent);
        return method.call(caller, Params.read(method, sent));
    }

    private void check(Caller caller, RpcMethod<?, ?> method, @Nullable JsonNode sent) {
        boolean allowed = switch (method.guard()) {
            case ANYONE -> true;
            case SIGNED_IN -> caller.signedIn();
            case ADMINISTRATOR -> caller.signedIn() && caller.administrator();
            case COLLABORATOR -> {
                if (caller.signedIn() && !caller.administrator()) {
                    checkCollaborator(caller, sent);
                }
                yield caller.signedIn();
            }
        };
        if (!allowed || (caller.scope() != null && !caller.scope().allows(method, sent))) {
            LOG.info("Refused {} to {}", method.name(), caller.signedIn() ? "user " + caller.user() : "a visitor");
            throw ApiError.NOT_ALLOWED.error("Authentication failed when calling \"" + method.name() + "\"");
        }
    }

    private void checkCollaborator(Caller caller, @Nullable JsonNode sent) {
        JsonNode id = sent == null ? null : sent.get("database_id");
        if (id == null) {
            throw ApiError.KEY.error("'database_id'");
        }
        if (!gatekeeper.collaborates(caller, id.asLong(-1))) {
            throw ApiError.NO_CONNECTION.error("You have no role for this database");
        }
    }

    private static AppException unforeseen(JsonNode request, Throwable e) {
        String logId = UUID.randomUUID().toString();
        LOG.error("{} failed, log id {}", request.path("method").asString(""), logId, e);
        return new AppException(
                ApiError.INTERNAL,
                "Something unforeseen went wrong; the server's log has the details under " + logId,
                Map.of("log_id", logId),
                e);
    }

    private static ObjectNode failure(@Nullable JsonNode id, AppException e) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("id", id);
        answer.put("jsonrpc", "2.0");
        ObjectNode error = answer.putObject("error");
        error.put("code", e.code().number());
        boolean plain = List.of(
                        ApiError.NOT_ALLOWED, ApiError.METHOD_NOT_FOUND, ApiError.INVALID_REQUEST, ApiError.PARSE)
                .contains(e.code());
        error.put("message", plain ? e.text() : e.getMessage());
        if (!e.data().isEmpty()) {
            error.set("data", Json.MAPPER.valueToTree(e.data()));
        }
        return answer;
    }

    private static void write(OutputStream out, ObjectNode answer) throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(answer));
    }
}
