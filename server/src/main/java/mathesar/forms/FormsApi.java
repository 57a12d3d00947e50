package mathesar.forms;

import java.util.List;
import java.util.function.Predicate;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.Relations;
import mathesar.http.Exchange;
import mathesar.rpc.RpcMethod;

/** The methods of {@code forms.*}. */
public final class FormsApi {
    private static final int ANSWERS_PER_MINUTE = 30;
    private static final int CHECKS_PER_MINUTE = 300;

    private FormsApi() {}

    /** Tells which requests of visitors to {@code /files/} belong to a published form. */
    public static Predicate<Exchange> publicFileField(AppDatabase records, MetadataCache metadata) {
        return new PublicFileField(records, metadata);
    }

    public static List<RpcMethod<?, ?>> methods(
            AppDatabase records, Access access, Relations relations, MetadataCache metadata) {
        FormDoor door = new FormDoor(records, access);
        FormRoles roles = new FormRoles(records, access);
        Pace answers = new Pace(ANSWERS_PER_MINUTE, System::nanoTime);
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
                new GetFormRules(records, door),
                new SetFormRules(records),
                new CheckAnswers(access, door, new Pace(CHECKS_PER_MINUTE, System::nanoTime)),
                new GetAnswer(records, access, door, relations, metadata),
                new UpdateAnswer(records, access, door, metadata, answers),
                new SubmitForm(records, access, door, answers));
    }
}
