package mathesar.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Grants and revokes privileges on one object, of one role (manual, 5.8). */
public record Privileges(Family family, Sql object, Identifier role, Set<String> granted) implements Change {
    /** What privileges there are on a kind of object. */
    public enum Family {
        DATABASE,
        SCHEMA,
        TABLE,
        SEQUENCE,
        COLUMN;

        public List<String> words() {
            return switch (this) {
                case DATABASE -> List.of("CONNECT", "CREATE", "TEMPORARY");
                case SCHEMA -> List.of("USAGE", "CREATE");
                case TABLE -> List.of("INSERT", "SELECT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
                case SEQUENCE -> List.of("USAGE", "SELECT", "UPDATE");
                case COLUMN -> List.of("SELECT", "INSERT", "UPDATE", "REFERENCES");
            };
        }
    }

    @Override
    public List<Sql> statements() {
        Sql given = words(family, granted, true);
        Sql taken = words(family, granted, false);
        List<Sql> all = new ArrayList<>();
        if (!given.isEmpty()) {
            all.add(Sql.of("GRANT {} ON {} {} TO {}", given, kind(), object, role));
        }
        if (!taken.isEmpty()) {
            all.add(Sql.of("REVOKE {} ON {} {} FROM {}", taken, kind(), object, role));
        }
        return all;
    }

    /** Those privileges of a kind of object that are granted, or the others. */
    static Sql words(Family family, Set<String> granted, boolean wanted) {
        return family.words().stream()
                .filter(word -> granted.contains(word) == wanted)
                .map(Privileges::word)
                .collect(Sql.joining(", "));
    }

    private static Sql word(String word) {
        return switch (word) {
            case "CREATE" -> Sql.of("CREATE");
            case "USAGE" -> Sql.of("USAGE");
            case "CONNECT" -> Sql.of("CONNECT");
            case "TEMPORARY" -> Sql.of("TEMPORARY");
            case "INSERT" -> Sql.of("INSERT");
            case "SELECT" -> Sql.of("SELECT");
            case "UPDATE" -> Sql.of("UPDATE");
            case "DELETE" -> Sql.of("DELETE");
            case "TRUNCATE" -> Sql.of("TRUNCATE");
            case "REFERENCES" -> Sql.of("REFERENCES");
            case "TRIGGER" -> Sql.of("TRIGGER");
            default -> throw new IllegalArgumentException(word + " is no privilege");
        };
    }

    private Sql kind() {
        return switch (family) {
            case DATABASE -> Sql.of("DATABASE");
            case SCHEMA -> Sql.of("SCHEMA");
            case TABLE -> Sql.of("TABLE");
            case SEQUENCE -> Sql.of("SEQUENCE");
            case COLUMN -> throw new IllegalStateException("Columns have their own statement");
        };
    }
}
