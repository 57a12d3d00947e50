package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.MetadataCache;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.imports.source.Origin;
import mathesar.imports.text.BrokenText;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@code POST /bulk_insert/}: adds the rows of a file to a table, all or none. */
record BulkInsert(Access access, MetadataCache metadata, Path folder) implements Route.Handler {
    private static final int LONGEST_FIELD = 1 << 20;

    private record Inserted(long insertedRows) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        Path path = folder.resolve(Staging.token() + ".staged");
        try {
            Files.createDirectories(folder);
            handle(exchange, path);
        } finally {
            Staging.delete(path);
        }
    }

    private void handle(Exchange exchange, Path path) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean[] hasFile = {false};
        boolean multipart = exchange.header("Content-Type").orElse("").startsWith("multipart/");
        if (!multipart) {
            fields.putAll(exchange.form());
        }
        Exchange.PartReader reader = part -> {
            if (part.name().equals("file") && part.fileName().isPresent()) {
                try (InputStream content = part.content()) {
                    hasFile[0] = Files.copy(content, path) > 0;
                }
            } else {
                fields.put(part.name(), new String(part.content().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
            }
        };
        if (multipart) {
            exchange.parts(reader);
        }
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        if (!hasFile[0]) {
            wrong.put("file", List.of("This field is required."));
        }
        Long database = number(fields, "database_id", wrong);
        Long table = number(fields, "target_table_oid", wrong);
        List<ColumnMapping> mappings = mappings(fields, wrong);
        if (!wrong.isEmpty() || database == null || table == null) {
            exchange.json(400, Map.of("errors", wrong));
            return;
        }
        insert(exchange, path, database, table, mappings, "true".equals(fields.get("header")));
    }

    private void insert(
            Exchange exchange, Path path, long database, long table, List<ColumnMapping> mappings, boolean header)
            throws IOException {
        try {
            Analysis analysis = Intake.read(path, Reading.withHeader(null, header), Origin.TEXT);
            ColumnMapping.check(mappings, analysis);
            long rows = access.write(
                    exchange.caller(),
                    database,
                    s -> new RowInsert(s, table, mappings, Editor.of(metadata, exchange.caller(), database, table))
                            .run(() -> new StagedText(path, analysis)));
            exchange.json(200, new Inserted(rows));
        } catch (AppException e) {
            fail(exchange, e.text());
        } catch (BrokenText e) {
            fail(exchange, "line " + e.line() + ": " + e.reason());
        }
    }

    private static void fail(Exchange exchange, String reason) {
        exchange.json(400, Map.of("errors", "Unable to import data into existing table. " + reason));
    }

    private static @Nullable Long number(Map<String, String> fields, String name, Map<String, List<String>> wrong) {
        String text = fields.getOrDefault(name, "").strip();
        if (text.matches("\\d{1,18}")) {
            return Long.valueOf(text);
        }
        wrong.put(name, List.of(text.isEmpty() ? "This field is required." : "Enter a whole number."));
        return null;
    }

    private static List<ColumnMapping> mappings(Map<String, String> fields, Map<String, List<String>> wrong) {
        try {
            ColumnMapping[] all = Json.MAPPER.readValue(fields.getOrDefault("mappings", "[]"), ColumnMapping[].class);
            if (all != null && all.length > 0) {
                return new ArrayList<>(List.of(all));
            }
            wrong.put("mappings", List.of("This field is required."));
        } catch (JacksonException e) {
            wrong.put("mappings", List.of("Enter a valid JSON."));
        }
        return List.of();
    }
}
