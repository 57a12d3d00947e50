package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Values for the same columns of many rows, as one statement whose text does not grow with the rows: each column travels as one
 * array of texts, which PostgreSQL takes apart and reads.
 *
 * @param columns which are changed
 * @param values by row, in the order of the columns
 */
public record BulkChanges(Source source, List<RelationColumn> columns, List<List<@Nullable String>> values) {
    private static final Identifier V = Identifier.of("v");

    /** New rows, in order. Answers check and key. */
    public Sql insert(RelationColumn key, Sql check) {
        return Sql.of(
                "INSERT INTO {} ({}) SELECT {} FROM {} AS v({}) ORDER BY v.n RETURNING {}, {}::text",
                source.from(),
                names(),
                assigned(),
                unnested(List.of()),
                aliases(List.of(Sql.of("n"))),
                check,
                source.column(key));
    }

    /** Changes rows by key. Answers check, the number of the change, from 0, and the key afterwards. */
    public Sql update(RelationColumn key, List<@Nullable String> keys, Sql check) {
        List<Sql> set = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            set.add(Sql.of("{} = {}", columns.get(i).identifier(), cast(columns.get(i), i)));
        }
        return Sql.of(
                "UPDATE {} SET {} FROM {} AS v({}) WHERE {} = v.key::{} RETURNING {}, v.n - 1, {}::text",
                source.from(),
                Sql.join(", ", set),
                unnested(keys),
                aliases(List.of(Sql.of("key"), Sql.of("n"))),
                source.column(key),
                assignable(key),
                check,
                source.column(key));
    }

    /** Locks the rows and answers those cells that are not as expected: the number of the change, from 0, the attnum, the text of the value now. */
    public Sql conflicts(RelationColumn key, List<@Nullable String> keys) {
        List<Sql> branches = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            RelationColumn column = columns.get(i);
            branches.add(Sql.of(
                    "SELECT n, {}::int, {}::text FROM locked WHERE {}",
                    Sql.number(column.attnum()),
                    column.format().selected(Sql.of("{}", Identifier.of("c" + i))),
                    differs(column, i)));
        }
        List<Sql> now = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            now.add(Sql.of(
                    "{} AS {}, {}.{} AS {}",
                    source.column(columns.get(i)),
                    Identifier.of("c" + i),
                    V,
                    Identifier.of("a" + i),
                    Identifier.of("e" + i)));
        }
        return Sql.of(
                "WITH locked AS MATERIALIZED (SELECT v.n - 1 AS n, {} FROM {} JOIN {} AS v({}) ON {} = v.key::{} FOR UPDATE OF {}) {} ORDER BY 1, 2",
                Sql.join(", ", now),
                source.from(),
                unnested(keys),
                aliases(List.of(Sql.of("key"), Sql.of("n"))),
                source.column(key),
                assignable(key),
                source.alias(),
                Sql.join(" UNION ALL ", branches));
    }

    private Sql differs(RelationColumn column, int i) {
        Identifier now = Identifier.of("c" + i);
        Identifier expected = Identifier.of("e" + i);
        if (column.format() == RecordFormat.JSON_ITEMS) {
            // Records show each element as its text.
            return Sql.of("to_jsonb({}::text[]) IS DISTINCT FROM {}::jsonb", now, expected);
        }
        boolean structured = column.format() == RecordFormat.ARRAY || column.format() == RecordFormat.COMPOSITE;
        return structured
                ? Sql.of("to_jsonb({}) IS DISTINCT FROM {}::jsonb", now, expected)
                : Sql.of("{}::text IS DISTINCT FROM {}::{}::text", now, expected, column.typeName());
    }

    private Sql names() {
        return Sql.join(
                ", ", columns.stream().map(c -> Sql.of("{}", c.identifier())).toList());
    }

    private Sql assigned() {
        List<Sql> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(cast(columns.get(i), i));
        }
        return Sql.join(", ", all);
    }

    private static Sql cast(RelationColumn column, int i) {
        return Sql.of("{}.{}::{}", V, Identifier.of("a" + i), assignable(column));
    }

    /** A column's type without length: a cast to a length cuts off, an assignment to it refuses. */
    private static Sql assignable(RelationColumn column) {
        return switch (column.base()) {
            case "character", "character varying" -> Sql.of("text");
            case "bit", "bit varying" -> Sql.of("varbit");
            default -> Sql.of("{}", column.typeName());
        };
    }

    private Sql unnested(List<@Nullable String> keys) {
        List<Sql> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            arrays.add(Sql.of("{}::text[]", (Object)
                    values.stream().map(row -> row.get(at)).toArray(String[]::new)));
        }
        if (!keys.isEmpty()) {
            arrays.add(Sql.of("{}::text[]", (Object) keys.toArray(String[]::new)));
        }
        return Sql.of("unnest({}) WITH ORDINALITY", Sql.join(", ", arrays));
    }

    private Sql aliases(List<Sql> more) {
        List<Sql> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(Sql.of("{}", Identifier.of("a" + i)));
        }
        all.addAll(more);
        return Sql.join(", ", all);
    }

    /** The same columns of some of the rows only. */
    public BulkChanges part(int from, int to) {
        return new BulkChanges(source, columns, values.subList(from, to));
    }
}
