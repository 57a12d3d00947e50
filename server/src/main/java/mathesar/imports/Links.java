package mathesar.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import mathesar.errors.AppException;
import mathesar.imports.infer.Conversion;
import mathesar.imports.infer.Verdict;
import mathesar.imports.text.Cell;
import mathesar.imports.text.Rows;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;

/**
 * Finds columns of a file whose values are all keys of a table of the schema. Bounded: {@value #COLUMNS} columns, {@value #VALUES}
 * different values of each, {@value #KEYS} keys; what is beyond is not proposed.
 */
final class Links {
    private static final int COLUMNS = 20;
    private static final int VALUES = 10_000;
    private static final int KEYS = 200;
    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    /**
     * A link with its evidence: all different values were found.
     *
     * @param index of the file's column
     * @param values how many different ones there are
     * @param examples the first of them
     */
    record Link(int index, long tableOid, String table, String column, int values, List<String> examples) {}

    private record Key(long tableOid, QualifiedName table, Identifier column, String type) {}

    private record Wanted(int index, String name, String type, Conversion conversion, Set<String> values) {}

    private final Staging.Staged staged;
    private final Session session;

    Links(Staging.Staged staged, Session session) {
        this.staged = staged;
        this.session = session;
    }

    /** At most one for each column: that whose names are nearest. */
    List<Link> find(long schemaOid) throws IOException {
        List<Key> keys = keys(schemaOid);
        List<Wanted> wanted = keys.isEmpty() ? List.of() : read(wanted(keys));
        List<Link> links = new ArrayList<>();
        for (Wanted column : wanted) {
            keys.stream()
                    .filter(key -> mayMean(column, key))
                    .sorted((one, other) -> Boolean.compare(isNamed(column, other), isNamed(column, one)))
                    .filter(key -> holdsAll(key, column))
                    .findFirst()
                    .ifPresent(key -> links.add(link(column, key)));
        }
        return links;
    }

    private static Link link(Wanted column, Key key) {
        return new Link(
                column.index(),
                key.tableOid(),
                key.table().name().name(),
                key.column().name(),
                column.values().size(),
                column.values().stream().limit(3).toList());
    }

    /** Columns that are the whole of a primary key or unique rule, which the role may refer to and read. */
    private List<Key> keys(long schemaOid) {
        return session.list(
                Sql.of("""
                        SELECT DISTINCT ON (c.oid, a.attnum) c.oid, n.nspname, c.relname, a.attname,
                            format_type(a.atttypid, NULL)
                        FROM pg_constraint k
                        JOIN pg_class c ON c.oid = k.conrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                        WHERE k.contype IN ('p', 'u') AND NOT k.condeferrable AND cardinality(k.conkey) = 1
                            AND c.relnamespace = {}::oid
                            AND has_column_privilege(c.oid, a.attnum, 'REFERENCES')
                            AND has_column_privilege(c.oid, a.attnum, 'SELECT')
                        ORDER BY c.oid, a.attnum LIMIT {}
                        """, schemaOid, KEYS),
                row -> new Key(
                        row.number(1),
                        QualifiedName.of(row.text(2), row.text(3)),
                        Identifier.of(row.text(4)),
                        row.text(5)));
    }

    private List<Wanted> wanted(List<Key> keys) {
        List<Analysis.Column> columns = staged.analysis().columns();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> wanted(i, columns.get(i)))
                .filter(column -> staged.analysis()
                                .columns()
                                .get(column.index())
                                .verdict()
                                .values()
                        > 0)
                .filter(column -> keys.stream().anyMatch(key -> mayMean(column, key)))
                .limit(COLUMNS)
                .toList();
    }

    private static Wanted wanted(int index, Analysis.Column column) {
        Verdict verdict = column.verdict();
        String type = verdict.chosen().type();
        return new Wanted(
                index, column.name(), type, Conversion.of(type, verdict.chosen().format()), new LinkedHashSet<>());
    }

    /** Any whole numbers are among the keys of a table that counts: there the names have to speak for it too. */
    private static boolean mayMean(Wanted column, Key key) {
        boolean numbers = WHOLE_NUMBERS.contains(column.type()) && WHOLE_NUMBERS.contains(key.type());
        boolean texts = column.type().equals("text")
                && Set.of("text", "character varying").contains(key.type());
        boolean same = column.type().equals(key.type()) && column.type().equals("uuid");
        return texts || same || (numbers && isNamed(column, key));
    }

    /** Whether the column is called like the table, but for case, signs, and the last letters of a plural: book_id, Books. */
    private static boolean isNamed(Wanted column, Key key) {
        String name = letters(column.name());
        String table = letters(key.table().name().name());
        return !table.isEmpty() && (name.contains(singular(table)) || name.contains(table));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String singular(String name) {
        return name.replaceFirst("(?<=.{3})ies$", "").replaceFirst("(?<=.{2})(es|s)$", "");
    }

    /** Those that have not too many values, with their values. */
    private List<Wanted> read(List<Wanted> columns) throws IOException {
        List<Wanted> left = new ArrayList<>(columns);
        try (StagedText text = new StagedText(staged.path(), staged.analysis())) {
            Rows rows = text.rows();
            while (!left.isEmpty() && rows.next()) {
                left.forEach(column -> take(column, rows));
                left.removeIf(column -> column.values().size() > VALUES);
            }
        }
        return left;
    }

    private static void take(Wanted column, Rows rows) {
        Cell cell = column.index() < rows.width() ? rows.cell(column.index()) : null;
        if (cell != null && !cell.isEmpty()) {
            column.values().add(column.conversion().convert(cell).toString());
        }
    }

    private boolean holdsAll(Key key, Wanted column) {
        String[] values = column.values().toArray(String[]::new);
        Sql question = Sql.of(
                "SELECT NOT EXISTS (SELECT FROM unnest({}::text[]) AS v WHERE NOT EXISTS"
                        + " (SELECT FROM {} AS t WHERE t.{} = v::{}))",
                values,
                key.table(),
                key.column(),
                TypeName.of(key.type()));
        try {
            return session.attempt(() -> session.get(question, row -> row.bool(1)));
        } catch (AppException e) {
            // A value that the key's type cannot hold is no key, and a table that takes too long is not proposed.
            return false;
        }
    }
}
