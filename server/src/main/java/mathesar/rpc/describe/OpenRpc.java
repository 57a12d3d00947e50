package mathesar.rpc.describe;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mathesar.rpc.Json;
import mathesar.rpc.Registry;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Streamed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The OpenRPC 1.3 document of the API, made from the records of the methods. */
public final class OpenRpc {
    private final ObjectNode schemas = Json.MAPPER.createObjectNode();
    private final Map<Class<?>, String> names = new HashMap<>();

    private OpenRpc() {}

    /** The document. */
    public static ObjectNode of(Registry registry, String version) {
        return new OpenRpc().describe(registry, version);
    }

    private ObjectNode describe(Registry registry, String version) {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("openrpc", "1.3.2");
        document.putObject("info").put("title", "Mathesar").put("version", version);
        ArrayNode methods = document.putArray("methods");
        registry.all().forEach(method -> methods.add(method(method)));
        document.putObject("components").set("schemas", schemas);
        return document;
    }

    private ObjectNode method(RpcMethod<?, ?> method) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("name", method.name());
        node.put("paramStructure", "by-name");
        node.put("x-guard", method.guard().name().toLowerCase(Locale.ROOT));
        ArrayNode params = node.putArray("params");
        for (Field field : Field.of(method.params(), true)) {
            params.addObject()
                    .put("name", field.name())
                    .put("required", !field.mayLack())
                    .set("schema", schema(field));
        }
        ObjectNode result = node.putObject("result");
        result.put("name", "result").set("schema", schema(Types.result(method)));
        return node;
    }

    private ObjectNode schema(Field field) {
        ObjectNode schema = schema(field.type());
        if (!field.nullable()) {
            return schema;
        }
        ObjectNode either = Json.MAPPER.createObjectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        return type instanceof Class<?> plain ? plain(plain) : Json.MAPPER.createObjectNode();
    }

    private ObjectNode generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (raw == Streamed.class) {
            return schema(type.getActualTypeArguments()[0]);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", schema(type.getActualTypeArguments()[0]));
        } else if (Map.class.isAssignableFrom(raw)) {
            schema.put("type", "object").set("additionalProperties", schema(type.getActualTypeArguments()[1]));
        }
        return schema;
    }

    private ObjectNode plain(Class<?> type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return schema.put("type", "integer");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return schema.put("type", "number");
        }
        if (type == Void.class) {
            return schema.put("type", "null");
        }
        if (type.isRecord()) {
            Optional<Type> bare = Types.bare(type);
            if (bare.isPresent()) {
                return schema(bare.get());
            }
            return schema.put("$ref", "#/components/schemas/" + remember(type));
        }
        return JsonNode.class.isAssignableFrom(type)
                        || type == Object.class
                        || type == RawValue.class
                        || type.isInterface()
                ? schema
                : schema.put("type", "string");
    }

    private String remember(Class<?> record) {
        String known = names.get(record);
        if (known != null) {
            return known;
        }
        String name = new Types().of(record);
        names.put(record, name);
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Field field : Field.of(record, false)) {
            properties.set(field.name(), schema(field));
            if (!field.mayLack()) {
                required.add(field.name());
            }
        }
        return name;
    }
}
