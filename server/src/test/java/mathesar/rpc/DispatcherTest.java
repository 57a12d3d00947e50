package mathesar.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DispatcherTest {
    record Params(
            long tableOid,
            @Nullable String name,
            @Present @Nullable String note) {}

    private record Method(String name, Guard guard, boolean strict, Function<Params, Object> body)
            implements RpcMethod<Params, Object> {
        @Override
        public Class<Params> params() {
            return Params.class;
        }

        @Override
        public Object call(Caller caller, Params params) {
            return body.apply(params);
        }
    }

    private final Dispatcher dispatcher = new Dispatcher(
            new Registry(List.of(
                    new Method("echo", Guard.ANYONE, false, p -> p),
                    new Method("strict", Guard.ANYONE, true, p -> p),
                    new Method("admin", Guard.ADMINISTRATOR, false, p -> p),
                    new Method("signed", Guard.SIGNED_IN, false, p -> p),
                    new Method("work", Guard.COLLABORATOR, false, p -> p),
                    new Method("taken", Guard.ANYONE, false, p -> {
                        throw PostgresCondition.of("23505").error("taken already");
                    }),
                    new Method("broken", Guard.ANYONE, false, p -> {
                        throw new IllegalStateException("secret internals");
                    }),
                    new Method("half", Guard.ANYONE, false, p -> (Streamed<Object>) json -> {
                        json.writeString("half");
                        throw PostgresCondition.of("22012").error("division by zero");
                    }))),
            (caller, database) -> database == 7);

    private static final Caller VISITOR = Caller.anonymous("http://localhost");
    private static final Caller PERSON = new Caller(2L, "person", false, null, "http://localhost");
    private static final Caller ADMIN = new Caller(1L, "admin", true, null, "http://localhost");

    private String answer(Caller caller, String body) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            dispatcher.answer(caller, body.getBytes(StandardCharsets.UTF_8), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int code(Caller caller, String method, String params) {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        JsonNode json = Json.MAPPER.readTree(answer(caller, body));
        return json.path("error").path("code").asInt(0);
    }

    @Test
    void tellsStrangersWhichMethodsThereAre() {
        assertThat(answer(VISITOR, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"system.listMethods\"}"))
                .contains("\"echo\"", "\"system.methodHelp\"");
        assertThat(
                        answer(
                                VISITOR,
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"system.methodSignature\",\"params\":{\"method_name\":\"echo\"}}"))
                .contains("[\"table_oid\",\"name?\",\"note\"]");
        assertThat(code(VISITOR, "system.methodHelp", "{\"method_name\":\"echo\"}"))
                .isZero();
        assertThat(code(VISITOR, "system.methodHelp", "{\"method_name\":\"nope\"}"))
                .isEqualTo(-32601);
    }

    @Test
    void answersInTheOrderIdVersionResult() {
        assertThat(
                        answer(
                                VISITOR,
                                "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"echo\",\"params\":{\"table_oid\":\"12\",\"note\":null,\"else\":1}}"))
                .isEqualTo(
                        "{\"id\":\"a\",\"jsonrpc\":\"2.0\",\"result\":{\"table_oid\":12,\"name\":null,\"note\":null}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nonsense                                              | -32700
                    5                                                     | -32600
                    {"id":1,"method":"echo"}                              | -32600
                    {"jsonrpc":"1.0","id":1,"method":"echo"}              | -32600
                    {"jsonrpc":"2.0","id":1}                              | -32600
                    {"jsonrpc":"2.0","id":null,"method":"echo"}           | -32600
                    {"jsonrpc":"2.0","id":1,"method":"nope"}              | -32601
                    """)
    void refusesWhatIsNoCall(String body, int code) {
        assertThat(Json.MAPPER
                        .readTree(answer(VISITOR, body))
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    echo   | {"note":null}                            | -31049
                    echo   | {"table_oid":1}                          | -31049
                    echo   | [1]                                      | -31049
                    echo   | {"table_oid":"books","note":null}        | -30156
                    echo   | {"table_oid":{},"note":null}             | -31049
                    strict | {"table_oid":1,"note":null,"else":1}     | -31049
                    """)
    void refusesParametersThatDoNotFit(String method, String params, int code) {
        assertThat(code(VISITOR, method, params)).isEqualTo(code);
    }

    @Test
    void keepsOutWhoMayNotCall() {
        String params = "{\"table_oid\":1,\"note\":null,\"database_id\":7}";
        assertThat(code(VISITOR, "signed", params)).isEqualTo(-32603);
        assertThat(code(VISITOR, "work", params)).isEqualTo(-32603);
        assertThat(code(PERSON, "admin", params)).isEqualTo(-32603);
        assertThat(code(PERSON, "work", "{\"table_oid\":1,\"note\":null,\"database_id\":8}"))
                .isEqualTo(-28030);
        assertThat(code(PERSON, "work", "{\"table_oid\":1,\"note\":null}")).isEqualTo(-31025);
        assertThat(code(PERSON, "work", params)).isZero();
        assertThat(code(ADMIN, "admin", params)).isZero();
    }

    @Test
    void tellsNothingOfWhatWentWrongInside() {
        String answer = answer(
                ADMIN,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"broken\",\"params\":{\"table_oid\":1,\"note\":null}}");
        assertThat(answer).contains("log_id").doesNotContain("secret internals").doesNotContain("at mathesar");
    }

    @Test
    void anAnswerThatFailsHalfWayIsAnErrorAndNothingElse() {
        String answer = answer(
                ADMIN, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"half\",\"params\":{\"table_oid\":1,\"note\":null}}");
        assertThat(answer).doesNotContain("\"half\"").contains("DivisionByZero: division by zero");
    }

    @Test
    void answersABatchInOrderAndLeavesNotificationsOut() {
        String call = "\"method\":\"echo\",\"params\":{\"table_oid\":1,\"note\":null}";
        JsonNode answers = Json.MAPPER.readTree(answer(
                VISITOR,
                "[{\"jsonrpc\":\"2.0\",\"id\":0," + call + "},{\"jsonrpc\":\"2.0\"," + call
                        + "},3,{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}]"));
        assertThat(answers.size()).isEqualTo(3);
        assertThat(answers.get(0).path("result").path("table_oid").asInt()).isEqualTo(1);
        assertThat(answers.get(1).path("error").path("code").asInt()).isEqualTo(-32600);
        assertThat(answers.get(2).path("id").asInt()).isEqualTo(1);
        assertThat(answer(VISITOR, "[]")).isEmpty();
        assertThat(answer(VISITOR, "{\"jsonrpc\":\"2.0\"," + call + "}")).isEmpty();
    }

    @Test
    void survivesDepthAndSize() {
        assertThat(answer(VISITOR, "[".repeat(10_000) + "]".repeat(10_000))).contains("-32700");
        assertThat(code(VISITOR, "echo", "{\"table_oid\":1e400,\"note\":null}")).isNotZero();
    }
}
