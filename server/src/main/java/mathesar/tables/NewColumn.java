package mathesar.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import mathesar.catalog.Types;
import mathesar.datatypes.TypeOptions;
import mathesar.ddl.ColumnDefinition;
import mathesar.ddl.Literals;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Json;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of a new table, in the shape of {@code columns.add} or in the older one of {@code tables.add}.
 *
 * @param type a name, or an object of {@code name} and {@code options}
 * @param preset a value, or an object with a {@code value}
 */
@ApiName("TableColumnDef")
record NewColumn(
        @Nullable String name,
        @Nullable JsonNode type,
        @Nullable TypeOptions typeOptions,
        @Nullable Boolean nullable,
        @Nullable Boolean notNull,

        @Shape("{ value?: unknown }") @JsonProperty("default") @Nullable
        JsonNode preset) {
    private record OlderType(
            @Nullable String name, @Nullable TypeOptions options) {}

    /** The name, or one made of the position, which counts from 1. */
    String nameAt(int position) {
        return name == null || name.isBlank() ? "Column " + position : name;
    }

    ColumnDefinition define(Session s, Identifier as) {
        boolean older = type != null && type.isObject();
        OlderType asked = older
                ? Json.MAPPER.treeToValue(type, OlderType.class)
                : new OlderType(type == null ? null : type.asString("text"), typeOptions);
        String base = Types.get(s, asked.name() == null ? "text" : asked.name()).name();
        TypeOptions options = asked.options() == null ? TypeOptions.NONE : asked.options();
        boolean required = Boolean.TRUE.equals(notNull) || Boolean.FALSE.equals(nullable);
        JsonNode value = preset != null && preset.isObject() && preset.has("value") ? preset.get("value") : preset;
        return new ColumnDefinition(as, options.on(base), required, Literals.of(value));
    }
}
