package mathesar.app;

import java.nio.file.Path;
import java.util.Map;
import mathesar.config.Config;
import mathesar.config.DatabaseUrl;
import mathesar.postgres.EmbeddedPostgres;
import mathesar.postgres.PostgresKeeper;
import mathesar.postgres.Target;
import org.jspecify.annotations.Nullable;

/**
 * Where the application's own tables are: on the server that was named, else on the embedded one, which is started and kept running. There their
 * database has a name that people would hardly give to one of their own.
 */
record Storage(
        Target target,
        @Nullable EmbeddedPostgres embedded,
        @Nullable PostgresKeeper keeper) implements AutoCloseable {
    private static final String DATABASE = "mathesar_records";

    static Storage open(Config.Storage config, Path folder) {
        DatabaseUrl url = config.databaseUrl();
        if (url != null) {
            return new Storage(
                    new Target(url.host(), url.port(), url.database(), url.user(), url.password(), url.sslMode()),
                    null,
                    null);
        }
        EmbeddedPostgres server =
                EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("programs"), Map.of());
        server.ensureDatabase(DATABASE);
        return new Storage(server.target(DATABASE), server, new PostgresKeeper(server));
    }

    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
        if (embedded != null) {
            embedded.close();
        }
    }
}
