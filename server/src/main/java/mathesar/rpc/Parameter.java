package mathesar.rpc;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One parameter of a method, read once from its record's component.
 *
 * @param name its name on the wire
 * @param optional whether the key may be absent
 * @param takesNull whether it may be null; a plain JSON value holds null itself, numbers take it for zero
 * @param list whether it is a list of which no item may be null
 */
record Parameter(String name, boolean optional, boolean takesNull, boolean list, Method accessor) {
    private static final ClassValue<List<Parameter>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Parameter> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Parameter::of).toList();
        }
    };

    /** The parameters that a record stands for, in its order. */
    static List<Parameter> all(Class<?> params) {
        return KNOWN.get(params);
    }

    private static Parameter of(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Parameter(
                wireName(component),
                nullable && !component.isAnnotationPresent(Present.class),
                nullable
                        || component.getType() == JsonNode.class
                        || component.getType().isPrimitive(),
                List.class.isAssignableFrom(component.getType()),
                accessor);
    }

    private static String wireName(RecordComponent component) {
        JsonProperty explicit = component.getAccessor().getAnnotation(JsonProperty.class);
        return explicit != null && !explicit.value().isEmpty() ? explicit.value() : snakeCase(component.getName());
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The value in a record of parameters. */
    @Nullable
    Object of(Record params) {
        try {
            return accessor.invoke(params);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
