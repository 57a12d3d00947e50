package mathesar.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormAnswers;
import mathesar.appdb.FormCondition;
import mathesar.appdb.FormField;
import mathesar.appdb.FormRules;
import mathesar.appdb.MetadataCache;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * An answer whose visitor has the token to change it, while the form lets them.
 *
 * @param key the values of its record's primary key
 */
record Answer(Form form, List<String> key) {
    /** @throws AppException AssertionError if the form takes no changes, DoesNotExist if the token belongs to no answer of it */
    static Answer open(AppDatabase records, Form form, String token) {
        return records.read(s -> {
            if (!FormRules.get(s, form.id()).takesChanges()) {
                throw ApiError.ASSERTION.error("Answers to this form cannot be changed any more");
            }
            return new Answer(form, FormAnswers.find(s, form.id(), token).orElseThrow(Answer::gone));
        });
    }

    static AppException gone() {
        return ApiError.NOT_FOUND.error("There is no such answer");
    }

    /** What finds its record. */
    Sql condition(Session s, FormTables tables) {
        List<Identifier> columns = tables.key(s, form.baseTableOid());
        if (columns.size() != key.size() || columns.isEmpty()) {
            throw gone();
        }
        return Sql.join(
                " AND ",
                IntStream.range(0, columns.size())
                        .mapToObj(i -> Sql.of("{} = {}", columns.get(i), Sql.untyped(key.get(i))))
                        .toList());
    }

    /** The fields that can be changed: those that make new records, files, and what depends on them stay as they were sent. */
    List<FormField> fields(MetadataCache metadata) {
        List<Integer> files =
                metadata.get(form.databaseId(), form.baseTableOid()).fileColumns();
        List<FormField> free = new ArrayList<>();
        Set<String> fixed = new HashSet<>();
        for (FormField field : form.fields()) {
            FormCondition condition = field.showIf();
            if (field.alwaysCreates()
                    || files.contains(field.columnAttnum())
                    || (condition != null && fixed.contains(condition.field()))) {
                fixed.add(field.key());
            } else {
                free.add(field);
            }
        }
        return free;
    }
}
