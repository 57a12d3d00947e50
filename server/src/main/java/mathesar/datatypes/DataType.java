package mathesar.datatypes;

import java.util.List;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A data type with its modifier, as {@code pg_type} knows it (manual, 52.64).
 *
 * @param name without modifier, as {@code format_type} prints it: {@code character varying}, {@code mathesar_types.email}, {@code integer[]}
 * @param full with modifier: {@code character varying(10)}
 * @param modifier {@code atttypmod}; -1 for none
 * @param base for a domain the name of the type under it, else {@code name}
 * @param element for an array the type of its items, without modifier
 * @param labels of an enum, or of the enum an array holds, in order
 */
public record DataType(
        long oid,
        String name,
        String full,
        int modifier,
        Kind kind,
        String base,
        @Nullable String element,
        boolean enumElement,
        List<String> labels) {
    /** What a type is made of ({@code typtype}). */
    public enum Kind {
        BASE,
        ARRAY,
        ENUM,
        DOMAIN,
        COMPOSITE,
        RANGE,
        OTHER
    }

    /** The type's name in the answers of the API: arrays and enums go by their kind. */
    public String wireName() {
        return switch (kind) {
            case ARRAY -> "_array";
            case ENUM -> "_enum";
            default -> name;
        };
    }

    /** Whether it is a domain that people made, rather than the product. */
    public boolean isCustomDomain() {
        return kind == Kind.DOMAIN && !name.startsWith("mathesar_types.");
    }

    /** For use in a statement, with modifier. */
    public TypeName typeName() {
        return TypeName.of(full);
    }
}
