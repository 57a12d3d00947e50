package mathesar.rpc.describe;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mathesar.rpc.ApiName;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Streamed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Java types to TypeScript types; remembers each record it meets under the name it gives it. */
final class Types {
    private static final Set<String> COMMON =
            Set.of("Params", "Result", "Report", "Facts", "Entry", "Row", "Item", "Progress");
    private final Map<String, Class<?>> records = new TreeMap<>();
    private final Set<String> sent = new HashSet<>();
    private boolean sending;

    /** The records met so far, by name. Asking for their fields may make more appear. */
    Map<String, Class<?>> records() {
        return records;
    }

    /** Whether the client sends such a record: then what may be null may also be left out. */
    boolean isSent(String name) {
        return sent.contains(name);
    }

    /** The type of what a client sends. */
    String sent(Field field) {
        sending = true;
        String type = of(field);
        sending = false;
        return type;
    }

    /** The one value a record is sent as, if it is written as that value alone. */
    static Optional<Type> bare(Class<?> record) {
        boolean delegates = Arrays.stream(record.getDeclaredMethods())
                .map(method -> method.getAnnotation(JsonCreator.class))
                .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
        return delegates ? Optional.of(record.getRecordComponents()[0].getGenericType()) : Optional.empty();
    }

    /** The type arguments a method gives to {@link RpcMethod}: its result. */
    static Type result(RpcMethod<?, ?> method) {
        for (Class<?> at = method.getClass(); at != null; at = at.getSuperclass()) {
            for (Type type : at.getGenericInterfaces()) {
                if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == RpcMethod.class) {
                    return parameterized.getActualTypeArguments()[1];
                }
            }
        }
        return Object.class;
    }

    String of(Field field) {
        String type = field.shape() != null ? field.shape() : of(field.type());
        return field.nullable() && !type.equals("unknown") && !type.endsWith("| null") ? type + " | null" : type;
    }

    String of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType generic -> ofGeneric(generic);
            case GenericArrayType array -> arrayOf(of(array.getGenericComponentType()));
            case WildcardType any -> of(any.getUpperBounds()[0]);
            default -> "unknown";
        };
    }

    private String ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Streamed.class) {
            return of(arguments[0]);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return arrayOf(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return "Record<string, " + of(arguments[1]) + ">";
        }
        return ofClass(raw);
    }

    private static String arrayOf(String element) {
        return element.contains("|") ? "(" + element + ")[]" : element + "[]";
    }

    private String ofClass(Class<?> type) {
        if (type == Void.class) {
            return "null";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == ObjectNode.class || Map.class.isAssignableFrom(type)) {
            return "Record<string, unknown>";
        }
        if (type == ArrayNode.class) {
            return "unknown[]";
        }
        if (JsonNode.class.isAssignableFrom(type) || type == Object.class || type == RawValue.class) {
            return "unknown";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(c -> '"' + c.toString() + '"')
                    .collect(Collectors.joining(" | "));
        }
        if (type.isArray()) {
            return arrayOf(of(type.getComponentType()));
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).map(this::of).collect(Collectors.joining(" | "));
        }
        return type.isRecord() ? bare(type).map(this::of).orElseGet(() -> remember(type)) : "string";
    }

    private String remember(Class<?> record) {
        String name = name(record);
        Class<?> known = records.putIfAbsent(name, record);
        if (known != null && known != record) {
            throw new IllegalStateException(known.getName() + " and " + record.getName() + " would both be called "
                    + name + "; give one an @ApiName");
        }
        if (sending) {
            sent.add(name);
        }
        return name;
    }

    private static String name(Class<?> record) {
        @Nullable ApiName given = record.getAnnotation(ApiName.class);
        if (given != null) {
            return given.value();
        }
        Class<?> outer = record.getEnclosingClass();
        return outer != null && COMMON.contains(record.getSimpleName())
                ? outer.getSimpleName() + record.getSimpleName()
                : record.getSimpleName();
    }
}
