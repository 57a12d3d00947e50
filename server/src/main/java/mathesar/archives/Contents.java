package mathesar.archives;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mathesar.catalog.SchemaOutline;
import org.jspecify.annotations.Nullable;

/**
 * What {@code schema.json} of an archive says.
 *
 * @param format {@link #FORMAT}
 * @param version {@link #VERSION}; a later one may not be understood
 * @param files of the rows, by the name of the table; those without are not there
 */
record Contents(String format, int version, SchemaOutline schema, Map<String, String> files) {
    static final String FORMAT = "mathesar-schema";
    static final int VERSION = 1;
    static final String FACTS = "schema.json";
    static final String STATEMENTS = "schema.sql";

    Contents {
        Objects.requireNonNull(format);
        Objects.requireNonNull(schema);
        files = Map.copyOf(files);
    }

    static Contents of(SchemaOutline schema) {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (SchemaOutline.Table table : schema.tables()) {
            if (table.readable() && !table.columns().isEmpty()) {
                files.put(table.name(), free(table.name(), taken));
            }
        }
        return new Contents(FORMAT, VERSION, schema, files);
    }

    /** A name every file system takes, whose letters alone tell it from the others. */
    private static String free(String table, Set<String> taken) {
        String plain = table.replaceAll("[^\\p{L}\\p{N}_ -]", "_").strip();
        String name = plain;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + " " + i;
        }
        return "tables/" + name + ".csv";
    }

    List<SchemaOutline.Table> tablesWithRows() {
        return schema.tables().stream()
                .filter(table -> files.containsKey(table.name()))
                .toList();
    }

    @Nullable
    String file(SchemaOutline.Table table) {
        return files.get(table.name());
    }
}
