package mathesar.ddl;

import java.util.ArrayList;
import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * Gives a role what people of one kind need in some schemas of a database: on what is there, and by default privileges on what the one who
 * runs this makes there later (manual, ALTER DEFAULT PRIVILEGES). Takes nothing away.
 */
public record GrantPreset(Identifier role, Preset preset, Identifier database, List<Identifier> schemas)
        implements Change {
    /** What kind of people; each may do what the one before may. */
    public enum Preset {
        /** Reads all records. */
        VIEWER,
        /** Adds, changes and deletes records. */
        EDITOR,
        /** Makes tables and schemas, and what belongs to tables; others' tables stay theirs. */
        MANAGER
    }

    @Override
    public List<Sql> statements() {
        List<Sql> all = new ArrayList<>();
        all.add(Sql.of("GRANT {} ON DATABASE {} TO {}", ofDatabase(), database, role));
        if (schemas.isEmpty()) {
            return all;
        }
        Sql where = schemas.stream().map(name -> Sql.of("{}", name)).collect(Sql.joining(", "));
        all.add(Sql.of("GRANT {} ON SCHEMA {} TO {}", ofSchema(), where, role));
        all.add(Sql.of("GRANT {} ON ALL TABLES IN SCHEMA {} TO {}", ofTable(), where, role));
        all.add(Sql.of("ALTER DEFAULT PRIVILEGES IN SCHEMA {} GRANT {} ON TABLES TO {}", where, ofTable(), role));
        if (preset != Preset.VIEWER) {
            all.add(Sql.of("GRANT USAGE ON ALL SEQUENCES IN SCHEMA {} TO {}", where, role));
            all.add(Sql.of("ALTER DEFAULT PRIVILEGES IN SCHEMA {} GRANT USAGE ON SEQUENCES TO {}", where, role));
        }
        return all;
    }

    private Sql ofDatabase() {
        return preset == Preset.MANAGER ? Sql.of("CONNECT, CREATE, TEMPORARY") : Sql.of("CONNECT");
    }

    private Sql ofSchema() {
        return preset == Preset.MANAGER ? Sql.of("USAGE, CREATE") : Sql.of("USAGE");
    }

    private Sql ofTable() {
        return switch (preset) {
            case VIEWER -> Sql.of("SELECT");
            case EDITOR -> Sql.of("SELECT, INSERT, UPDATE, DELETE");
            case MANAGER -> Sql.of("SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER");
        };
    }
}
