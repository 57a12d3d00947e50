package mathesar.appdb;

import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Single values of the installation, by name, as JSON texts. */
public final class Settings {
    private Settings() {}

    public static Optional<String> find(Session s, String name) {
        return s.find(
                Sql.of("SELECT value #>> ARRAY[]::text[] FROM mathesar.settings WHERE name = {}", name),
                row -> row.text(1));
    }

    /** @throws mathesar.errors.AppException IntegrityError if it is set already */
    public static void add(Session s, String name, String value) {
        s.execute(Sql.of("INSERT INTO mathesar.settings (name, value) VALUES ({}, to_jsonb({}::text))", name, value));
    }

    public static void delete(Session s, String name) {
        s.execute(Sql.of("DELETE FROM mathesar.settings WHERE name = {}", name));
    }
}
