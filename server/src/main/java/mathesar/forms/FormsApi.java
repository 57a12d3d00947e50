package mathesar.forms;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.Relations;
import mathesar.rpc.RpcMethod;

/** The methods of {@code forms.*}. */
public final class FormsApi {
    private FormsApi() {}

    public static List<RpcMethod<?, ?>> methods(
            AppDatabase records, Access access, Relations relations, MetadataCache metadata) {
        FormDoor door = new FormDoor(records, access);
        FormRoles roles = new FormRoles(records, access);
        return List.of(
                new ListForms(records),
                new GetForm(door),
                new GetFormSourceInfo(records, access, door),
                new AddForm(records, roles),
                new PatchForm(records, roles),
                new DeleteForm(records),
                new RegenerateFormToken(records),
                new SetFormPublic(records),
                new ListRelatedRecords(access, door, relations, metadata),
                new SubmitForm(records, access, door));
    }
}
