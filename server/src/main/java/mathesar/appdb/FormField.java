package mathesar.appdb;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param showIf when it is shown; null for always. A field that is not shown is neither asked for nor stored
 * @param page heading of the page that starts with this field, empty for none; null where no page starts
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
        List<FormField> childFields,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FormCondition showIf,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String page) {
    FormField withChildren(List<FormField> children) {
        return new FormField(
                id,
                key,
                formId,
                index,
                label,
                help,
                kind,
                columnAttnum,
                relatedTableOid,
                fkInteractionRule,
                styling,
                isRequired,
                children,
                showIf,
                page);
    }

    /** Whether it can only be filled in by making a new linked record. */
    public boolean alwaysCreates() {
        return "must_create".equals(fkInteractionRule);
    }

    public boolean links() {
        return kind.equals("foreign_key");
    }
}
