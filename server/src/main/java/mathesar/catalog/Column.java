package mathesar.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column as the current role sees it.
 *
 * @param id its attnum
 * @param type without modifier; {@code _array} and {@code _enum} for these kinds
 * @param typeOptions the modifier taken apart; null for a type that takes none
 * @param preset what a record gets that names no value
 * @param hasDependents whether something, such as a foreign key or view, refers to it
 * @param currentRolePriv of SELECT, INSERT, UPDATE and REFERENCES those the role has on this column
 * @param generated true for one that is computed from others and cannot be written, absent for all others; its formula stands as default
 * @param base of a domain that people made the type below it, absent for all others
 */
@ApiName("ColumnInfo")
public record Column(
        int id,
        String name,
        String type,
        @Shape("shapes.TypeOptions") @Nullable Map<String, @Nullable Object> typeOptions,
        boolean nullable,
        boolean primaryKey,
        @JsonProperty("default") @Nullable Default preset,
        boolean hasDependents,
        @Nullable String description,
        List<String> currentRolePriv,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean generated,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String base) {

    /**
     * A column's default.
     *
     * @param value a constant as records show it, or SQL text if dynamic; {@code identity} for identity columns
     */
    @ApiName("ColumnDefault")
    public record Default(
            JsonNode value, @JsonProperty("is_dynamic") boolean dynamic) {}

    /** Without the options that have no value. */
    public Column compact() {
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        if (typeOptions != null) {
            typeOptions.forEach((key, value) -> {
                if (value != null) {
                    set.put(key, value);
                }
            });
        }
        return withTypeOptions(set.isEmpty() ? null : set);
    }

    /** Without what the 0.10 API does not tell. */
    public Column plain() {
        return generated == null && base == null
                ? this
                : new Column(
                        id,
                        name,
                        type,
                        typeOptions,
                        nullable,
                        primaryKey,
                        preset,
                        hasDependents,
                        description,
                        currentRolePriv,
                        null,
                        null);
    }

    Column withTypeOptions(@Nullable Map<String, @Nullable Object> options) {
        return new Column(
                id,
                name,
                type,
                options,
                nullable,
                primaryKey,
                preset,
                hasDependents,
                description,
                currentRolePriv,
                generated,
                base);
    }

    Column withDefault(@Nullable Default other) {
        return new Column(
                id,
                name,
                type,
                typeOptions,
                nullable,
                primaryKey,
                other,
                hasDependents,
                description,
                currentRolePriv,
                generated,
                base);
    }
}
