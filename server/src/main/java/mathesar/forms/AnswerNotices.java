package mathesar.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormNotices;
import mathesar.appdb.User;
import mathesar.mail.LetterTexts;
import mathesar.mail.Mailer;

/**
 * Tells people of new answers by letter: at once, but at most once a minute for a form, however many come. What was answered is not
 * in it, as rights to read it may end while a letter stays.
 */
final class AnswerNotices {
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final LetterTexts TEXTS = new LetterTexts(AnswerNotices.class);

    private final AppDatabase records;
    private final Mailer mailer;
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, Long> told = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("form notices").daemon().factory());

    AnswerNotices(AppDatabase records, Mailer mailer) {
        this.records = records;
        this.mailer = mailer;
    }

    /** A form has one more answer. */
    synchronized void count(Form form) {
        if (mailer.isSetUp() && counts.merge(form.id(), 1, Integer::sum) == 1) {
            long now = System.nanoTime();
            told.values().removeIf(at -> now - at > PAUSE);
            Long last = told.get(form.id());
            long wait = last == null ? 0 : last + PAUSE - now;
            var _ = clock.schedule(() -> tell(form), wait, TimeUnit.NANOSECONDS);
        }
    }

    private synchronized int take(long form) {
        told.put(form, System.nanoTime());
        Integer count = counts.remove(form);
        return count == null ? 0 : count;
    }

    private void tell(Form form) {
        int count = take(form.id());
        String url = mailer.link(
                "/db/" + form.databaseId() + "/schemas/" + form.schemaOid() + "/tables/" + form.baseTableOid());
        Map<String, String> values = Map.of("form", form.name(), "count", Integer.toString(count), "url", url);
        for (User reader : records.read(s -> FormNotices.readers(s, form))) {
            mailer.post(TEXTS.letter("answers", reader.email(), reader.displayLanguage(), values));
        }
    }
}
