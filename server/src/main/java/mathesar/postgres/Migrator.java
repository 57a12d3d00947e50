package mathesar.postgres;

import org.flywaydb.core.Flyway;

/** Brings the application's own tables to the newest version; each step is one transaction. */
public final class Migrator {
    private Migrator() {}

    /** @param schema created if missing; holds the tables and Flyway's history */
    public static void migrate(Target target, String schema) {
        Flyway.configure()
                .dataSource(Drivers.source(target, Limits.standard()))
                .locations("classpath:db/migration")
                .schemas(schema)
                .createSchemas(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
