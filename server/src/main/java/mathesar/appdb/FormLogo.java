package mathesar.appdb;

import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;

/**
 * The picture atop a form.
 *
 * @param type its media type
 * @param image its bytes in Base64 (RFC 4648, section 4)
 * @param description for those who do not see it; empty if it only adorns
 */
@ApiName("FormLogo")
public record FormLogo(String type, String image, String description) {
    public static Optional<FormLogo> find(Session s, long formId) {
        return s.find(
                Sql.of(
                        "SELECT type, translate(encode(image, 'base64'), E'\\n', ''), description FROM mathesar.form_logos WHERE form_id = {}",
                        formId),
                row -> new FormLogo(row.text(1), row.text(2), row.text(3)));
    }

    public static void set(Session s, long formId, String type, byte[] image, String description) {
        s.execute(Sql.of(
                "INSERT INTO mathesar.form_logos (form_id, type, image, description) VALUES ({}, {}, {}, {})"
                        + " ON CONFLICT (form_id) DO UPDATE SET type = excluded.type, image = excluded.image, description = excluded.description",
                formId,
                type,
                image,
                description));
    }

    public static void delete(Session s, long formId) {
        s.execute(Sql.of("DELETE FROM mathesar.form_logos WHERE form_id = {}", formId));
    }
}
