package mathesar.views;

import java.util.regex.Pattern;
import mathesar.appdb.SavedView;
import mathesar.errors.ApiError;
import mathesar.rpc.ApiName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What shall be saved of a view; what is absent stays as it is, or is plain. */
@ApiName("SavedViewDef")
record ViewDraft(
        @Nullable String name,
        @Nullable String kind,
        @Nullable Boolean shared,
        @Nullable Boolean isDefault,
        @Nullable JsonNode definition) {
    private static final Pattern KIND = Pattern.compile("[a-z]{1,30}");
    private static final int LONGEST_NAME = 100;
    private static final int LARGEST_DEFINITION = 65_536;

    /**
     * The view with what is given here.
     *
     * @throws mathesar.errors.AppException ValueError for an empty or long name, a kind that is no word, or a definition that is no object or too large
     */
    SavedView on(SavedView old) {
        String label = name == null ? old.name() : name.strip();
        check(!label.isEmpty() && label.length() <= LONGEST_NAME, "A view needs a name of at most 100 characters");
        String layout = kind == null ? old.kind() : kind;
        check(KIND.matcher(layout).matches(), "The kind of a view is a word in small letters");
        JsonNode content = definition == null ? old.definition() : definition;
        check(content.isObject(), "The definition of a view is an object");
        check(content.toString().length() <= LARGEST_DEFINITION, "The definition of a view is too large");
        return new SavedView(
                old.id(),
                old.databaseId(),
                old.tableOid(),
                label,
                layout,
                old.createdBy(),
                shared == null ? old.shared() : shared,
                isDefault == null ? old.isDefault() : isDefault,
                content);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw ApiError.VALUE.error(otherwise);
        }
    }
}
