package mathesar.shaping;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import mathesar.datatypes.CastOptions;
import mathesar.datatypes.TypeOptions;
import mathesar.ddl.AlterColumns.NewDefault;
import mathesar.ddl.Literals;
import mathesar.rpc.Json;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What shall become of one column; what is absent stays. Takes the shape of {@code columns.patch} and the older one of
 * {@code tables.patch}.
 *
 * @param type a type's name, or an object of {@code name} and {@code options}
 * @param preset absent for no change; null, or an object whose {@code value} is null, for none
 * @param description absent for no change; null or empty clears
 * @param delete whether the column shall go
 */
public record ColumnPatch(
        @JsonAlias("attnum") int id,
        @Nullable String name,
        @Shape("string") @Nullable JsonNode type,
        @Nullable TypeOptions typeOptions,
        @Nullable CastOptions castOptions,
        @Nullable Boolean nullable,
        @Nullable Boolean notNull,

        @Shape("{ value?: unknown }") @JsonProperty("default") @Nullable
        JsonNode preset,

        @Shape("string") @Nullable JsonNode description,
        @Nullable Boolean delete) {

    /** The new name; null for no change. */
    @Nullable
    Identifier newName() {
        return name == null || name.isBlank() ? null : Identifier.of(name.strip());
    }

    @Nullable
    String typeName() {
        JsonNode asked = type != null && type.isObject() ? type.get("name") : type;
        return asked == null || asked.isNull() ? null : asked.asString();
    }

    TypeOptions options() {
        JsonNode nested = type != null && type.isObject() ? type.get("options") : null;
        if (nested != null && !nested.isNull()) {
            return Json.MAPPER.treeToValue(nested, TypeOptions.class);
        }
        return typeOptions == null ? TypeOptions.NONE : typeOptions;
    }

    CastOptions hints() {
        return castOptions == null ? CastOptions.NONE : castOptions;
    }

    @Nullable
    Boolean mayBeNull() {
        return (nullable == null && notNull != null) ? Boolean.valueOf(!notNull) : nullable;
    }

    /** The new default; null for no change. */
    @Nullable
    NewDefault newDefault() {
        if (preset == null) {
            return null;
        }
        if (!preset.isObject()) {
            return new NewDefault(Literals.of(preset));
        }
        return preset.has("value") ? new NewDefault(Literals.of(preset.get("value"))) : null;
    }

    boolean wantsDeletion() {
        return Boolean.TRUE.equals(delete);
    }
}
