package mathesar.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mathesar.rpc.Guard;
import mathesar.rpc.Json;
import mathesar.rpc.Registry;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.describe.OpenRpc;
import tools.jackson.databind.JsonNode;

/** The methods of one namespace for people to read: shapes from the records, words from their doc comments. */
final class ApiDocument {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*$", Pattern.DOTALL);
    private static final Pattern PARAM =
            Pattern.compile("@param (\\w+) (.*?)(?=@param|@return|@throws|$)", Pattern.DOTALL);

    private ApiDocument() {}

    static String of(String namespace, List<RpcMethod<?, ?>> methods) {
        JsonNode described = OpenRpc.of(new Registry(methods), "");
        Iterator<JsonNode> nodes = described.path("methods").valueStream()
                .filter(node -> node.path("name").asString().startsWith(namespace + "."))
                .iterator();
        String all =
                methods.stream().map(method -> section(method, nodes.next())).collect(Collectors.joining("\n"));
        StringBuilder shapes = new StringBuilder();
        described.path("components").path("schemas").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(shape -> shapes.append("\n### ")
                        .append(shape.getKey())
                        .append("\n\n```json\n")
                        .append(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(shape.getValue()))
                        .append("\n```\n"));
        return "# " + namespace + "\n\nMade from the source by `make generate`.\n\n" + all
                + (shapes.isEmpty() ? "" : "\n## Shapes\n" + shapes);
    }

    static String index(Collection<String> namespaces) {
        return "# Methods\n\nMade from the source by `make generate`. Calls are JSON-RPC 2.0, posted to `/api/rpc/v0/`;"
                + " `/api/rpc/v0/openrpc.json` describes the same for programs.\n\n"
                + namespaces.stream()
                        .map(name -> "- [" + name + "](" + name + ".md)\n")
                        .collect(Collectors.joining());
    }

    private static String section(RpcMethod<?, ?> method, JsonNode node) {
        String source = source(method.getClass());
        Map<String, String> words = params(source, method);
        StringBuilder text = new StringBuilder("## " + method.name() + "\n\n");
        text.append(comment(source, method.getClass().getSimpleName())
                        .replaceAll("(?s)@param.*", "")
                        .strip())
                .append("\n\nFor ")
                .append(people(method.guard()))
                .append(".\n\n");
        if (!node.path("params").isEmpty()) {
            text.append("| parameter | type | |\n| --- | --- | --- |\n");
            node.path("params").forEach(param -> text.append(row(param, words)));
            text.append('\n');
        }
        return text.append("Answers ")
                .append(type(node.path("result").path("schema")))
                .append(".\n")
                .toString();
    }

    private static String row(JsonNode param, Map<String, String> words) {
        String name = param.path("name").asString();
        return "| `" + name + "`" + (param.path("required").asBoolean() ? "" : " (optional)") + " | "
                + type(param.path("schema")) + " | "
                + words.getOrDefault(name.replace("_", ""), "").replace("|", "\\|") + " |\n";
    }

    private static String type(JsonNode schema) {
        if (schema.has("anyOf")) {
            return type(schema.path("anyOf").path(0)) + " or null";
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceAll(".*/", "");
            return "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
        }
        return switch (schema.path("type").asString("")) {
            case "" -> "JSON";
            case "array" -> "a list of " + type(schema.path("items"));
            case "object" -> "a map of " + type(schema.path("additionalProperties"));
            default -> schema.path("type").asString();
        };
    }

    private static String people(Guard guard) {
        return switch (guard) {
            case ADMINISTRATOR -> "administrators";
            case COLLABORATOR -> "those who work on the database";
            case SIGNED_IN -> "everyone signed in";
            case ANYONE -> "everyone";
        };
    }

    private static Map<String, String> params(String source, RpcMethod<?, ?> method) {
        Map<String, String> words = new TreeMap<>();
        Matcher found = PARAM.matcher(comment(source, method.params().getSimpleName()));
        while (found.find()) {
            words.put(
                    found.group(1).toLowerCase(java.util.Locale.ROOT),
                    found.group(2).strip());
        }
        return words;
    }

    /** The doc comment before the declaration of a class, as Markdown in one line; empty if there is none. */
    private static String comment(String source, String type) {
        Matcher declared = Pattern.compile("\\n(?: *@[^\\n]*\\n)*[ a-z]*(?:class|record) " + type + "\\b")
                .matcher(source);
        if (!declared.find()) {
            return "";
        }
        Matcher before = COMMENT.matcher(source.substring(0, declared.start()));
        if (!before.find()) {
            return "";
        }
        return before.group(1)
                .replaceAll("\n *\\* ?", " ")
                .replaceAll("<p>", " ")
                .replaceAll("\\{@(?:code|link) #?((?:[^{}]|\\{[^{}]*\\})*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        String name = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        try {
            return Files.readString(SOURCES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
