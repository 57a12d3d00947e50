package mathesar.datatypes;

import java.util.Map;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * The types of schema {@code mathesar_types}. Nothing is installed in a user's database until a person asks for a column of such a
 * type; then that one type is made, in the same transaction, for every role to use.
 */
public final class HelperTypes {
    public static final Identifier SCHEMA = Identifier.of("mathesar_types");

    /** By name: what follows the name in CREATE. The e-mail pattern is that of the HTML standard, "valid e-mail address". */
    private static final Map<String, Sql> DEFINITIONS = Map.of(
            "email",
            Sql.of(
                    "AS text CHECK (VALUE ~ {})",
                    Sql.literal("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$")),
            "uri",
            Sql.of("AS text CHECK (VALUE ~ '^[A-Za-z][A-Za-z0-9+.-]*:')"),
            "mathesar_money",
            Sql.of("AS numeric"),
            "multicurrency_money",
            Sql.of("AS (value numeric, currency character(3))"),
            "mathesar_json_array",
            Sql.of("AS jsonb CHECK (jsonb_typeof(VALUE) = 'array')"),
            "mathesar_json_object",
            Sql.of("AS jsonb CHECK (jsonb_typeof(VALUE) = 'object')"));

    private HelperTypes() {}

    /** Makes the type if the name is that of a helper type and the database has none such yet; otherwise does nothing. */
    public static void ensure(Session s, String typeName) {
        String prefix = SCHEMA.name() + ".";
        String bare = typeName.startsWith(prefix)
                ? typeName.substring(prefix.length()).replaceAll("\\[.*", "")
                : "";
        Sql definition = DEFINITIONS.get(bare);
        if (definition == null || exists(s, bare)) {
            return;
        }
        boolean schemaExists =
                s.get(Sql.of("SELECT to_regnamespace({}) IS NOT NULL", SCHEMA.name()), row -> row.bool(1));
        if (!schemaExists) {
            s.execute(Sql.of("CREATE SCHEMA {}", SCHEMA));
            s.execute(Sql.of("GRANT USAGE ON SCHEMA {} TO PUBLIC", SCHEMA));
        }
        QualifiedName type = new QualifiedName(SCHEMA, Identifier.of(bare));
        s.execute(
                bare.equals("multicurrency_money")
                        ? Sql.of("CREATE TYPE {} {}", type, definition)
                        : Sql.of("CREATE DOMAIN {} {}", type, definition));
    }

    private static boolean exists(Session s, String bare) {
        return s.get(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
                                + " WHERE n.nspname = {} AND t.typname = {})",
                        SCHEMA.name(),
                        bare),
                row -> row.bool(1));
    }
}
