package mathesar.access;

import java.security.SecureRandom;
import java.util.Base64;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRole;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Database;
import mathesar.appdb.Databases;
import mathesar.appdb.Server;
import mathesar.appdb.Servers;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.errors.AppException;
import mathesar.postgres.Pools;
import mathesar.postgres.Target;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * A database of one's own for each new person, where that is switched on: on the server of the application's own records, with a role that
 * owns it, both named like the person (the 0.10 API calls them per-user databases).
 */
public final class HomeDatabases {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 12;

    private final AppDatabase records;
    private final Pools pools;
    private final boolean on;
    private final String version;

    /** @param on whether people get one */
    public HomeDatabases(AppDatabase records, Access access, boolean on, String version) {
        this.records = records;
        this.pools = access.pools();
        this.on = on;
        this.version = version;
    }

    /**
     * Gives a person who was just added a home.
     *
     * @throws AppException if a role or database of that name exists, or the server's role may not create them; then the person and all
     *     that was made are gone again
     */
    public void make(User user) {
        if (!on) {
            return;
        }
        Target own = records.target();
        Identifier name = Identifier.of(user.username());
        String password = password();
        Undo undo = new Undo();
        undo.add(() -> records.write(s -> {
            Users.delete(s, user.id());
            return "";
        }));
        try {
            pools.runAlone(own, Sql.of("CREATE ROLE {} LOGIN PASSWORD {}", name, Sql.literal(password)));
            undo.add(() -> pools.runAlone(own, Sql.of("DROP ROLE {}", name)));
            // To give a database away one must be able to become its owner (manual, CREATE DATABASE), which superusers
            // always can.
            pools.runAlone(own, Sql.of("GRANT {} TO CURRENT_USER", name));
            pools.runAlone(own, Sql.of("CREATE DATABASE {} OWNER {}", name, name));
            undo.add(() -> pools.runAlone(own, Sql.of("DROP DATABASE {}", name)));
            pools.runAlone(own, Sql.of("REVOKE CONNECT ON DATABASE {} FROM PUBLIC", name));
            pools.runAlone(own, Sql.of("REVOKE {} FROM CURRENT_USER", name));
            register(user, own, password);
        } catch (AppException e) {
            undo.run();
            throw e;
        }
    }

    private void register(User user, Target own, String password) {
        records.write(s -> {
            Server server = Servers.find(s, own.host(), own.port())
                    .orElseGet(() -> Servers.add(s, own.host(), own.port(), own.sslMode(), own.rootCertificate()));
            Database database = Databases.add(s, user.username(), server.id(), null, version);
            ConfiguredRole role = ConfiguredRoles.add(
                    s, user.username(), server.id(), records.secrets().seal(password));
            return Collaborators.add(s, user.id(), database.id(), role.id());
        });
    }

    /** Sixteen characters. */
    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
