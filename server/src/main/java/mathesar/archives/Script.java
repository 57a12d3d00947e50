package mathesar.archives;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mathesar.catalog.SchemaOutline;
import mathesar.catalog.SchemaText;
import mathesar.sql.Identifier;

/** The text of {@code schema.sql}: for psql, which reads the rows with {@code \copy} from the folder it stands in. */
record Script(SchemaText text, Contents contents) {
    private static final String HEAD = """
            -- Unpack the archive, and in its folder run
            --     psql -v ON_ERROR_STOP=1 -f schema.sql "your database"
            -- To give the schema another name, change it in the next two statements.
            -- Functions, triggers, policies and privileges are not in it.
            BEGIN;""";

    byte[] bytes() {
        List<String> all = new ArrayList<>();
        all.add(HEAD);
        all.addAll(text.before());
        contents.tablesWithRows().forEach(table -> all.addAll(load(table)));
        all.addAll(text.after());
        all.add("COMMIT;\n");
        return String.join("\n", all).getBytes(StandardCharsets.UTF_8);
    }

    /** Computed columns are in the file, and cannot be written: such rows take a detour. */
    private List<String> load(SchemaOutline.Table table) {
        String name = Identifier.of(table.name()).quoted();
        String from = " FROM '" + contents.file(table) + "' (FORMAT csv, HEADER)";
        if (table.columns().stream().noneMatch(SchemaOutline.Column::generated)) {
            return List.of("\\copy " + name + from);
        }
        String columns = table.columns().stream()
                .filter(column -> !column.generated())
                .map(column -> Identifier.of(column.name()).quoted())
                .collect(Collectors.joining(", "));
        return List.of(
                "CREATE TEMPORARY TABLE archived_rows AS TABLE " + name + " WITH NO DATA;",
                "\\copy pg_temp.archived_rows" + from,
                "INSERT INTO " + name + " (" + columns + ") OVERRIDING SYSTEM VALUE SELECT " + columns
                        + " FROM pg_temp.archived_rows;",
                "DROP TABLE pg_temp.archived_rows;");
    }
}
