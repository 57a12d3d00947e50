package mathesar.shaping;

import mathesar.ddl.CreateExtension;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * An extension that the database lacks for a change.
 *
 * @param state {@code to_create}: it is made along with the change; {@code forbidden}: the role may not make it;
 *     {@code unavailable}: the server does not have it
 */
public record ExtensionNeed(
        String name,

        @Shape("\"to_create\" | \"forbidden\" | \"unavailable\"")
        String state) {
    /** By which indexes of kind gist compare plain values with = (manual, F.8 btree_gist). */
    private static final Identifier BTREE_GIST = Identifier.of("btree_gist");

    boolean met() {
        return state.equals("to_create");
    }

    static CreateExtension change() {
        return new CreateExtension(BTREE_GIST);
    }

    /**
     * Does something that may need the operators of {@code btree_gist}; where the database lacks them and the role may make the
     * extension, it is made, and the work done then.
     *
     * @return what was lacking; where it is not {@link #met}, nothing was done; null for nothing
     */
    static @Nullable ExtensionNeed doWith(Session s, Runnable work) {
        try {
            attempt(s, work);
            return null;
        } catch (AppException e) {
            if (!e.is("42704")) {
                throw e;
            }
            ExtensionNeed need = find(s);
            if (need == null) {
                throw e;
            }
            if (need.met()) {
                change().statements().forEach(s::execute);
                attempt(s, work);
            }
            return need;
        }
    }

    /**
     * As {@link #doWith}, for work that must be done.
     *
     * @throws AppException UndefinedObject if the extension lacks and cannot be made
     */
    public static void require(Session s, Runnable work) {
        ExtensionNeed need = doWith(s, work);
        if (need != null && !need.met()) {
            throw PostgresCondition.of("42704")
                    .error("the extension " + need.name() + " is needed for this rule, and "
                            + (need.state().equals("forbidden")
                                    ? "your role may not create it; the owner of the database can"
                                    : "the server does not have it"));
        }
    }

    private static void attempt(Session s, Runnable work) {
        s.attempt(() -> {
            work.run();
            return true;
        });
    }

    /** A role may make it that may create in the database, if it is trusted (manual, CREATE EXTENSION). */
    private static @Nullable ExtensionNeed find(Session s) {
        return s.get(Sql.of("""
                SELECT EXISTS (SELECT FROM pg_extension WHERE extname = {}), count(*) > 0,
                    bool_or((SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                        OR (to_jsonb(v) ->> 'trusted')::boolean AND has_database_privilege(current_database(), 'CREATE'))
                FROM pg_available_extension_versions v WHERE name = {}""", BTREE_GIST.name(), BTREE_GIST.name()), row -> {
            if (row.bool(1)) {
                return null;
            }
            String state = !row.bool(2) ? "unavailable" : row.bool(3) ? "to_create" : "forbidden";
            return new ExtensionNeed(BTREE_GIST.name(), state);
        });
    }
}
