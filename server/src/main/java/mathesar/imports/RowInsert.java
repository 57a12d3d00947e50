package mathesar.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.datatypes.Cast;
import mathesar.datatypes.CastOptions;
import mathesar.datatypes.Casts;
import mathesar.datatypes.DataType;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.imports.text.Rows;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/** Adds rows of texts to a table, each value cast to its column's type; a thousand rows a statement, no temporary table. */
final class RowInsert {
    private static final int BATCH = 1000;
    private static final DataType TEXT =
            new DataType(25, "text", "text", -1, DataType.Kind.BASE, "text", null, false, List.of());

    private final Session session;
    private final QualifiedName table;
    private final List<Target> targets;

    /** What every row gets: who added it; empty for none. */
    private final Map<Identifier, Sql> fixed = new LinkedHashMap<>();

    /** @param cell index of the file's column */
    private record Target(int cell, Attribute column, Identifier alias, Cast cast) {}

    /**
     * Looks the columns up.
     *
     * @throws AppException UndefinedTable, UndefinedColumn, or UndefinedFunction where no text becomes the column's type
     */
    RowInsert(Session session, long tableOid, List<ColumnMapping> mappings, @Nullable Editor editor) {
        this.session = session;
        table = Tables.name(session, tableOid);
        Attributes attributes = Attributes.of(session, tableOid);
        targets = mappings.stream()
                .filter(m -> m.tableColumn() != null && (editor == null || m.tableColumn() != editor.attnum()))
                .map(m -> target(m.csvColumn().index(), attributes.get(Objects.requireNonNull(m.tableColumn()))))
                .toList();
        if (targets.isEmpty()) {
            throw PostgresCondition.of("42601").error("no column of the file goes anywhere");
        }
        if (editor != null) {
            attributes
                    .find(editor.attnum())
                    .ifPresent(column -> fixed.put(column.name(), Sql.untyped(Long.toString(editor.userId()))));
        }
    }

    private static Target target(int cell, Attribute column) {
        Identifier alias = Identifier.of("c" + cell);
        Cast cast = Casts.find(TEXT, column.type().name(), CastOptions.NONE, Sql.of("v.{}", alias))
                .orElseGet(() -> plain(alias, column.type().typeName()));
        return new Target(cell, column, alias, cast);
    }

    private static Cast plain(Identifier alias, TypeName type) {
        return new Cast(Sql.of("v.{}::{}", alias, type), null);
    }

    /** Adds all rows and returns their number. */
    long run(NewTable.Source source) {
        long count = 0;
        try (StagedText text = source.open()) {
            Rows rows = text.rows();
            List<List<@Nullable String>> batch = new ArrayList<>();
            int width = -1;
            while (rows.next()) {
                width = width < 0 ? rows.width() : width;
                batch.add(read(rows, width));
                if (batch.size() == BATCH) {
                    count += insert(batch);
                    batch.clear();
                }
            }
            return count + (batch.isEmpty() ? 0 : insert(batch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<@Nullable String> read(Rows rows, int width) {
        if (rows.width() != width) {
            throw Refusals.line(
                    rows.line(),
                    "this row has " + rows.width() + " cells, the first row has " + width,
                    Analyzer.snippet(rows));
        }
        List<@Nullable String> cells = new ArrayList<>();
        for (Target target : targets) {
            String text = rows.text(target.cell());
            cells.add(text.isEmpty() ? null : text);
        }
        return cells;
    }

    private long insert(List<List<@Nullable String>> batch) {
        Sql from = values(batch);
        for (Target target : targets) {
            refuse(target, from);
        }
        Sql columns = Stream.concat(targets.stream().map(t -> t.column().name()), fixed.keySet().stream())
                .map(name -> Sql.of("{}", name))
                .collect(Sql.joining(", "));
        Sql values = Stream.concat(targets.stream().map(t -> t.cast().expression()), fixed.values().stream())
                .collect(Sql.joining(", "));
        return session.execute(Sql.of("INSERT INTO {} ({}) SELECT {} FROM {}", table, columns, values, from));
    }

    private Sql values(List<List<@Nullable String>> batch) {
        List<Sql> arrays = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            int column = i;
            String[] texts = batch.stream().map(row -> row.get(column)).toArray(String[]::new);
            arrays.add(Sql.of("{}::text[]", (Object) texts));
        }
        Sql aliases = targets.stream().map(t -> Sql.of("{}", t.alias())).collect(Sql.joining(", "));
        return Sql.of("unnest({}) AS v({})", arrays.stream().collect(Sql.joining(", ")), aliases);
    }

    private void refuse(Target target, Sql from) {
        Cast.Refusal refusal = target.cast().refusal();
        if (refusal != null) {
            session.find(
                            Sql.of("SELECT {} FROM {} WHERE {} LIMIT 1", refusal.sentence(), from, refusal.condition()),
                            row -> row.text(1))
                    .ifPresent(sentence -> {
                        throw PostgresCondition.of("P0001").error(sentence);
                    });
        }
    }
}
