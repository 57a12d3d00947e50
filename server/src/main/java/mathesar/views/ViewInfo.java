package mathesar.views;

import mathesar.appdb.SavedView;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Shape;
import tools.jackson.databind.JsonNode;

/**
 * A view as its readers see it.
 *
 * @param mayChange whether the caller may change and delete it: who made it, and administrators
 */
@ApiName("SavedView")
record ViewInfo(
        long id,
        long databaseId,
        long tableOid,
        String name,
        String kind,
        boolean shared,
        boolean isDefault,
        boolean mayChange,
        @Shape("Record<string, unknown>") JsonNode definition) {
    static ViewInfo of(SavedView view, Caller caller) {
        return new ViewInfo(
                view.id(),
                view.databaseId(),
                view.tableOid(),
                view.name(),
                view.kind(),
                view.shared(),
                view.isDefault(),
                mayChange(view, caller),
                view.definition());
    }

    static boolean mayChange(SavedView view, Caller caller) {
        Long maker = view.createdBy();
        return caller.administrator() || (maker != null && maker == caller.user());
    }
}
