package mathesar.rpc.describe;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mathesar.rpc.Present;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One member of an object on the wire.
 *
 * @param mayLack whether the key may be absent
 * @param shape the type in TypeScript where the Java type does not tell, else null
 */
record Field(
        String name,
        Type type,
        boolean nullable,
        boolean mayLack,
        @Nullable String shape) {
    /** The members of a record; those of unwrapped components stand among its own. */
    static List<Field> of(Class<?> record, boolean asParams) {
        boolean omitsNulls = omitsNulls(record.getAnnotation(JsonInclude.class));
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (annotation(component, JsonIgnore.class) != null) {
                continue;
            }
            if (annotation(component, JsonUnwrapped.class) != null) {
                fields.addAll(of(component.getType(), asParams));
                continue;
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean optional = nullable
                    && (asParams
                            ? !component.isAnnotationPresent(Present.class)
                            : omitsNulls || omitsNulls(annotation(component, JsonInclude.class)));
            Shape shape = component.getAnnotation(Shape.class);
            fields.add(new Field(
                    wireName(component),
                    component.getGenericType(),
                    nullable,
                    optional,
                    shape == null ? null : shape.value()));
        }
        return fields;
    }

    private static boolean omitsNulls(@Nullable JsonInclude include) {
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static <A extends Annotation> @Nullable A annotation(RecordComponent component, Class<A> kind) {
        return Arrays.stream(component.getAccessor().getAnnotationsByType(kind))
                .findFirst()
                .orElse(null);
    }

    private static String wireName(RecordComponent component) {
        JsonProperty explicit = annotation(component, JsonProperty.class);
        return explicit != null && !explicit.value().isEmpty()
                ? explicit.value()
                : component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
