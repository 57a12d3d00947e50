package mathesar.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.catalog.Constraint;
import mathesar.catalog.Constraints;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Names of the tables and columns a form writes to, and where its foreign keys lead. */
final class FormTables {
    private final Map<Long, QualifiedName> tables = new HashMap<>();
    private final Map<Cell, Identifier> columns = new HashMap<>();
    private final Map<Cell, ColumnType> types = new HashMap<>();
    private final Map<Cell, List<Cell>> references = new HashMap<>();

    private record Cell(long table, int attnum) {}

    /**
     * @param name as {@code format_type} prints it
     * @param length most characters of a text; null where nothing bounds it
     */
    record ColumnType(String name, @Nullable Integer length) {}

    private FormTables() {}

    /** The tables a form writes to. */
    static List<Long> of(Form form) {
        return Stream.concat(
                        Stream.of(form.baseTableOid()),
                        form.allFields().map(FormField::relatedTableOid).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    static FormTables read(Session s, List<Long> oids) {
        FormTables all = new FormTables();
        long[] wanted = oids.stream().mapToLong(Long::longValue).toArray();
        s.each(
                Sql.of(
                        "SELECT c.oid, n.nspname, c.relname, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),"
                                + " CASE WHEN a.atttypid IN (1042, 1043) AND a.atttypmod > 4 THEN a.atttypmod - 4 END FROM pg_catalog.pg_class c"
                                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                                + " WHERE c.oid = ANY ({}::oid[])",
                        wanted),
                0,
                row -> {
                    all.tables.put(row.number(1), QualifiedName.of(row.text(2), row.text(3)));
                    all.columns.put(new Cell(row.number(1), row.integer(4)), Identifier.of(row.text(5)));
                    all.types.put(
                            new Cell(row.number(1), row.integer(4)), new ColumnType(row.text(6), row.findInteger(7)));
                });
        s.each(
                Sql.of(
                        "SELECT conrelid, conkey[1], confrelid, confkey[1] FROM pg_catalog.pg_constraint"
                                + " WHERE contype = 'f' AND cardinality(conkey) = 1 AND conrelid = ANY ({}::oid[])",
                        wanted),
                0,
                row -> all.references
                        .computeIfAbsent(new Cell(row.number(1), row.integer(2)), key -> new ArrayList<>())
                        .add(new Cell(row.number(3), row.integer(4))));
        return all;
    }

    /** @throws AppException UndefinedTable */
    QualifiedName table(long oid) {
        QualifiedName name = tables.get(oid);
        if (name == null) {
            throw PostgresCondition.of("42P01").error("The table of this form does not exist any more");
        }
        return name;
    }

    /** @throws AppException UndefinedColumn */
    Identifier column(long table, int attnum) {
        Identifier name = columns.get(new Cell(table, attnum));
        if (name == null) {
            throw PostgresCondition.of("42703").error("A column of this form does not exist any more");
        }
        return name;
    }

    Optional<ColumnType> type(long table, int attnum) {
        return Optional.ofNullable(types.get(new Cell(table, attnum)));
    }

    /** The columns of a table's primary key in its order; empty without one. */
    List<Identifier> key(Session s, long table) {
        List<Integer> attnums =
                Constraints.primaryKey(s, table).map(Constraint::columns).orElse(null);
        return attnums == null
                ? List.of()
                : attnums.stream().map(attnum -> column(table, attnum)).toList();
    }

    /** The table of this name among those of the form. */
    Optional<Long> find(QualifiedName name) {
        return tables.entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The column of the related table that a foreign key column refers to.
     *
     * @throws AppException RaiseException if the column does not refer to that table, or more than one key stands on it
     */
    Identifier referenced(long table, int attnum, long relatedTable) {
        List<Cell> targets = references.getOrDefault(new Cell(table, attnum), List.of());
        if (targets.size() != 1 || targets.getFirst().table() != relatedTable) {
            throw PostgresCondition.of("P0001")
                    .error("Column " + column(table, attnum) + " does not lead to exactly one related table");
        }
        return column(relatedTable, targets.getFirst().attnum());
    }
}
