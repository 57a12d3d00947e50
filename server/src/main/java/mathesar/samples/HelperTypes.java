package mathesar.samples;

import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** The domains of schema {@code mathesar_types} that the samples' columns use; created where they are missing. */
final class HelperTypes {
    private HelperTypes() {}

    static void ensure(Session session) {
        session.execute(Sql.of("CREATE SCHEMA IF NOT EXISTS mathesar_types"));
        session.execute(Sql.of("GRANT USAGE ON SCHEMA mathesar_types TO PUBLIC"));
        if (!exists(session, "email")) {
            session.execute(Sql.of("""
                    CREATE DOMAIN mathesar_types.email AS pg_catalog.text
                    CHECK (VALUE OPERATOR(pg_catalog.~) '^[a-zA-Z0-9.!#$%&''*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$')
                    """));
        }
        if (!exists(session, "mathesar_money")) {
            session.execute(Sql.of("CREATE DOMAIN mathesar_types.mathesar_money AS pg_catalog.numeric"));
        }
    }

    private static boolean exists(Session session, String type) {
        return session.get(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM pg_catalog.pg_type WHERE typname = {} AND typnamespace = 'mathesar_types'::pg_catalog.regnamespace)",
                        type),
                row -> row.bool(1));
    }
}
