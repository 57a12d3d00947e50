package mathesar.databases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRole;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Database;
import mathesar.appdb.Databases;
import mathesar.appdb.Server;
import mathesar.appdb.Servers;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Connects a database: tries it, loads samples, and writes server, database, role and collaborator in one transaction. Installs nothing. */
final class Connector {
    private final AppDatabase records;
    private final Pools pools;
    private final SampleData samples;
    private final String version;

    Connector(AppDatabase records, Pools pools, SampleData samples, String version) {
        this.records = records;
        this.pools = pools;
        this.samples = samples;
        this.version = version;
    }

    /** Creates a database on the server of the application's own records, as its role, and connects it. */
    ConnectionResult create(Caller caller, String name, List<String> sampleData, @Nullable String nickname) {
        checkSamples(sampleData);
        Target target = records.target().withDatabase(name);
        refuseOwn(target);
        records.read(s -> {
            checkConflicts(s, caller, target, nickname);
            return name;
        });
        pools.runAlone(records.target(), Sql.of("CREATE DATABASE {}", Identifier.of(name)));
        try {
            return register(caller, target, sampleData, nickname);
        } catch (AppException e) {
            pools.forget(target.host(), target.effectivePort(), name);
            pools.runAlone(records.target(), Sql.of("DROP DATABASE {}", Identifier.of(name)));
            throw e;
        }
    }

    /** Connects a database that exists. */
    ConnectionResult connect(Caller caller, Target asked, List<String> sampleData, @Nullable String nickname) {
        checkSamples(sampleData);
        refuseOwn(asked);
        Optional<String> stored = records.read(s -> {
            checkConflicts(s, caller, asked, nickname);
            return storedPassword(s, asked);
        });
        return register(caller, working(asked, stored), sampleData, nickname);
    }

    private void checkSamples(List<String> keys) {
        keys.stream().filter(key -> !samples.knows(key)).findFirst().ifPresent(key -> {
            throw ApiError.KEY.error("'" + key + "' is no sample data set");
        });
    }

    private void refuseOwn(Target target) {
        Target own = records.target();
        if (target.database().equals(own.database())
                && SameAddress.ports(target.port(), own.port())
                && SameAddress.hosts(target.host(), own.host())) {
            throw ApiError.BAD_TARGET.error("Mathesar keeps its own records in this database; it cannot be connected");
        }
    }

    private static void checkConflicts(Session s, Caller caller, Target target, @Nullable String nickname) {
        Optional<Server> server = Servers.find(s, target.host(), target.port());
        Optional<Database> database = server.flatMap(known -> Databases.find(s, known.id(), target.database()));
        if (database.isEmpty()) {
            return;
        }
        if (!Objects.equals(database.get().nickname(), nickname)) {
            throw ApiError.INTEGRITY.error("The database is connected already under another display name");
        }
        Optional<Collaborator> mine =
                Collaborators.find(s, caller.user(), database.get().id());
        if (mine.isPresent()
                && !ConfiguredRoles.get(s, mine.get().configuredRoleId()).name().equals(target.role())) {
            throw ApiError.INTEGRITY.error("You are connected to this database already, as another role");
        }
    }

    private Optional<String> storedPassword(Session s, Target target) {
        return Servers.find(s, target.host(), target.port())
                .flatMap(server -> ConfiguredRoles.find(s, server.id(), target.role()))
                .map(role -> records.secrets().open(ConfiguredRoles.sealedPassword(s, role.id())));
    }

    /** The password given if it works, else the one stored for the role. */
    private Target working(Target asked, Optional<String> storedPassword) {
        try {
            check(asked);
            return asked;
        } catch (AppException e) {
            if (storedPassword.isEmpty() || storedPassword.get().equals(asked.password())) {
                throw e;
            }
            Target stored = withPassword(asked, storedPassword.get());
            check(stored);
            return stored;
        }
    }

    private void check(Target target) {
        pools.openAlone(target, Mode.READ).close();
    }

    private static Target withPassword(Target t, String password) {
        return new Target(t.host(), t.port(), t.database(), t.role(), password, t.sslMode(), t.rootCertificate());
    }

    private ConnectionResult register(
            Caller caller, Target target, List<String> sampleData, @Nullable String nickname) {
        if (!sampleData.isEmpty()) {
            pools.transact(target, Mode.WRITE, s -> {
                sampleData.forEach(key -> samples.load(s, key));
                return target;
            });
        }
        return records.write(s -> {
            Server server = server(s, target);
            Database database = Databases.find(s, server.id(), target.database())
                    .orElseGet(() -> Databases.add(s, target.database(), server.id(), nickname, version));
            ConfiguredRole role = role(s, server, target);
            if (Collaborators.find(s, caller.user(), database.id()).isEmpty()) {
                Collaborators.add(s, caller.user(), database.id(), role.id());
            }
            return new ConnectionResult(server, database, role);
        });
    }

    private static Server server(Session s, Target target) {
        Optional<Server> known = Servers.find(s, target.host(), target.port());
        if (known.isEmpty()) {
            return Servers.add(s, target.host(), target.port(), target.sslMode(), target.rootCertificate());
        }
        Server server =
                new Server(known.get().id(), target.host(), target.port(), target.sslMode(), target.rootCertificate());
        Servers.update(s, server);
        return server;
    }

    private ConfiguredRole role(Session s, Server server, Target target) {
        byte[] sealed = records.secrets().seal(target.password());
        Optional<ConfiguredRole> known = ConfiguredRoles.find(s, server.id(), target.role());
        if (known.isEmpty()) {
            return ConfiguredRoles.add(s, target.role(), server.id(), sealed);
        }
        ConfiguredRoles.setPassword(s, known.get().id(), sealed);
        return known.get();
    }
}
