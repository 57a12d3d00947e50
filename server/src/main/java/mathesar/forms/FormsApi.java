package mathesar.forms;

import java.util.List;
import java.util.function.Predicate;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.Relations;
import mathesar.http.Exchange;
import mathesar.mail.Mailer;
import mathesar.rpc.RpcMethod;

/** The methods of {@code forms.*}. */
public final class FormsApi {
    /** People try before they send. */
    private static final int CHECKS_PER_ANSWER = 10;

    private FormsApi() {}

    /** Tells which requests of visitors to {@code /files/} belong to a published form. */
    public static Predicate<Exchange> publicFileField(AppDatabase records, MetadataCache metadata) {
        return new PublicFileField(records, metadata);
    }

    /** @param answersPerMinute how many answers one network may send in a minute */
    public static List<RpcMethod<?, ?>> methods(
            AppDatabase records,
            Access access,
            Relations relations,
            MetadataCache metadata,
            Mailer mailer,
            int answersPerMinute) {
        FormDoor door = new FormDoor(records, access);
        FormRoles roles = new FormRoles(records, access);
        Pace answers = new Pace(answersPerMinute, System::nanoTime);
        Pace checks = new Pace(answersPerMinute * CHECKS_PER_ANSWER, System::nanoTime);
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
                new CheckAnswers(access, door, checks),
                new GetAnswer(records, access, door, relations, metadata),
                new UpdateAnswer(records, access, door, metadata, answers),
                new GetFormLogo(records, door),
                new SetFormLogo(records),
                new GetFormNotices(records, mailer),
                new SetFormNotices(records),
                new SubmitForm(records, access, door, answers, new AnswerNotices(records, mailer)));
    }
}
