package mathesar.appdb;

import java.util.List;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Who is told of new answers to a form by letter: each person asks for themselves. */
public final class FormNotices {
    private FormNotices() {}

    public static boolean isOn(Session s, long formId, long userId) {
        return s.get(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM mathesar.form_notices WHERE form_id = {} AND user_id = {})",
                        formId,
                        userId),
                row -> row.bool(1));
    }

    public static void set(Session s, long formId, long userId, boolean on) {
        s.execute(
                on
                        ? Sql.of(
                                "INSERT INTO mathesar.form_notices (form_id, user_id) VALUES ({}, {}) ON CONFLICT DO NOTHING",
                                formId,
                                userId)
                        : Sql.of(
                                "DELETE FROM mathesar.form_notices WHERE form_id = {} AND user_id = {}",
                                formId,
                                userId));
    }

    /** Those who asked, may still come in, have an address, and still work with the form's database. */
    public static List<User> readers(Session s, Form form) {
        List<Long> ids = s.list(
                Sql.of(
                        "SELECT n.user_id FROM mathesar.form_notices n JOIN mathesar.collaborators c"
                                + " ON c.user_id = n.user_id AND c.database_id = {} WHERE n.form_id = {} ORDER BY 1",
                        form.databaseId(),
                        form.id()),
                row -> row.number(1));
        return Users.list(s, ids).stream()
                .filter(user -> user.active() && !user.email().isBlank())
                .toList();
    }
}
