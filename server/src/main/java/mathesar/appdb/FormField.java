package mathesar.appdb;

import java.util.List;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a form, as the API shows it.
 *
 * @param id 0 before it is stored
 * @param kind {@code scalar_column} or {@code foreign_key}
 * @param columnAttnum column of the base table, or of the parent field's related table
 * @param fkInteractionRule must_pick, can_pick_or_create or must_create; only of foreign keys
 * @param childFields columns of the related table
 */
@ApiName("FormFieldInfo")
public record FormField(
        long id,
        String key,
        long formId,
        int index,
        @Nullable String label,
        @Nullable String help,
        @Shape("\"scalar_column\" | \"foreign_key\"") String kind,
        int columnAttnum,
        @Nullable Long relatedTableOid,
        @Shape("shapes.LinkRule") @Nullable String fkInteractionRule,

        @Shape("{ size?: \"regular\" | \"large\" }") @Nullable
        JsonNode styling,

        boolean isRequired,
        List<FormField> childFields) {
    public boolean links() {
        return kind.equals("foreign_key");
    }
}
