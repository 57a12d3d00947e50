package mathesar.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.http.Languages;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data a document carries so that its first picture needs no call: results of methods, called as the caller. */
final class CommonData {
    private static final Pattern PLACE = Pattern.compile("/db/(\\d{1,18})/(?:schemas/(\\d{1,18})/)?.*");

    private final Dispatcher dispatcher;
    private final Target internal;
    private final ShellFacts facts;

    CommonData(Dispatcher dispatcher, Target internal, ShellFacts facts) {
        this.dispatcher = dispatcher;
        this.internal = internal;
        this.facts = facts;
    }

    /** Of a page for people who are signed in. */
    ObjectNode of(Caller caller, String path) {
        Matcher place = PLACE.matcher(path);
        boolean inDatabase = place.matches();
        boolean inSchema = inDatabase && place.group(2) != null;
        Calls calls = new Calls();
        calls.add("databases", "databases.configured.list", Map.of());
        calls.add("servers", "servers.configured.list", Map.of());
        calls.add("user", "users.get_self", Map.of());
        if (inDatabase) {
            calls.add("schemas", "schemas.list", Map.of("database_id", Long.parseLong(place.group(1))));
        }
        if (inSchema) {
            Map<String, Object> schema =
                    Map.of("database_id", Long.parseLong(place.group(1)), "schema_oid", Long.parseLong(place.group(2)));
            calls.add("tables", "tables.list_with_metadata", schema);
            calls.add("queries", "explorations.list", schema);
        }
        JsonNode answers = calls.make(caller);

        ObjectNode json = always(caller, "normal");
        json.set("databases", list(answers, "databases"));
        json.set("servers", list(answers, "servers"));
        json.set("user", answers.path("user").path("result"));
        json.set("internal_db", internalDatabase());
        JsonNode none = Json.MAPPER.nullNode();
        JsonNode database = inDatabase ? find(json.path("databases"), "id", place.group(1)) : none;
        JsonNode schema = !database.isNull() && inSchema
                ? find(answers.path("schemas").path("result"), "oid", place.group(2))
                : none;
        json.set("current_database", database);
        json.set("current_schema", schema);
        json.set("schemas", state(answers, "schemas", !database.isNull()));
        json.set("tables", state(answers, "tables", !schema.isNull()));
        json.set("queries", !schema.isNull() ? list(answers, "queries") : Json.MAPPER.createArrayNode());
        return json;
    }

    /** Of the page of a shared form. */
    ObjectNode ofVisitor(Caller caller) {
        return always(caller, "anonymous");
    }

    private ObjectNode always(Caller caller, String context) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("current_release_tag_name", facts.version());
        json.put("is_authenticated", caller.signedIn());
        json.put("is_sso_login_required", facts.ssoRequired());
        json.put("per_user_databases_enabled", facts.homes());
        json.set("supported_languages", Json.MAPPER.valueToTree(Languages.ofOlderClients()));
        json.set("languages", Json.MAPPER.valueToTree(Languages.all()));
        json.set("file_backends", Json.MAPPER.valueToTree(facts.fileBackends()));
        json.put("routing_context", context);
        return json;
    }

    private ObjectNode internalDatabase() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("type", "postgres");
        json.put("host", internal.host());
        json.put("port", internal.effectivePort());
        json.put("database_name", internal.database());
        return json;
    }

    /** The key of the element that has it, else null. */
    private static JsonNode find(JsonNode list, String key, String value) {
        for (JsonNode element : list) {
            if (element.path(key).asString("").equals(value)) {
                return element.path(key);
            }
        }
        return Json.MAPPER.nullNode();
    }

    private static JsonNode list(JsonNode answers, String name) {
        JsonNode result = answers.path(name).path("result");
        return result.isArray() ? result : Json.MAPPER.createArrayNode();
    }

    private static ObjectNode state(JsonNode answers, String name, boolean wanted) {
        ObjectNode state = Json.MAPPER.createObjectNode();
        JsonNode answer = answers.path(name);
        if (wanted && answer.has("error")) {
            state.put("state", "failure");
            ObjectNode error = state.putObject("error");
            error.set("code", answer.path("error").path("code"));
            error.set("message", answer.path("error").path("message"));
        } else {
            state.put("state", "success");
            state.set("data", wanted ? list(answers, name) : Json.MAPPER.createArrayNode());
        }
        return state;
    }

    /** Calls to be made as one batch. */
    private final class Calls {
        private final ArrayNode batch = Json.MAPPER.createArrayNode();

        private void add(String id, String method, Map<String, ?> params) {
            ObjectNode call = batch.addObject();
            call.put("jsonrpc", "2.0");
            call.put("id", id);
            call.put("method", method);
            call.set("params", Json.MAPPER.valueToTree(params));
        }

        /** The answers by id. */
        private JsonNode make(Caller caller) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                dispatcher.answer(caller, Json.MAPPER.writeValueAsBytes(batch), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ObjectNode byId = Json.MAPPER.createObjectNode();
            for (JsonNode answer : Json.MAPPER.readTree(out.toByteArray())) {
                byId.set(answer.path("id").asString(""), answer);
            }
            return byId;
        }
    }
}
