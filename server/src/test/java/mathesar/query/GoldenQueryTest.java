package mathesar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mathesar.catalog.Reference;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.sql.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folders of golden/query: a request, the catalog it meets, and the SQL that comes of them. {@code -Dgolden.update=true} writes the SQL anew. */
class GoldenQueryTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/query");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOut(Path folder) throws IOException {
        JsonNode request = read(folder.resolve("request.json"));
        Map<Long, Relation> catalog = new HashMap<>();
        read(folder.resolve("catalog.json")).forEach(table -> {
            Relation relation = relation(table);
            catalog.put(relation.oid(), relation);
        });
        Source source = Source.of(Optional.ofNullable(catalog.get(1L)).orElseThrow());
        String sql =
                build(request, source, catalog).readable().replaceAll(" +", " ").strip() + "\n";
        Path expected = folder.resolve("expected.sql");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, sql);
        }
        assertThat(sql).isEqualTo(Files.readString(expected));
    }

    private static Sql build(JsonNode request, Source source, Map<Long, Relation> catalog) {
        Templates templates =
                oid -> Optional.ofNullable(request.get("template")).filter(t -> oid == 1);
        Summaries summaries = new Summaries(oid -> Optional.ofNullable(catalog.get(oid)), templates);
        Reach reach = new Reach(oid -> Optional.ofNullable(catalog.get(oid)).orElseThrow(), summaries);
        Sql condition = new Filters(source, Literals.BOUND, reach).condition(request.get("filter"));
        Order order = Order.of(source.relation(), request.get("order"), reach);
        Summaries.Summary summary = summaries.of(source);
        Sql from = source.from();
        if (request.has("after")) {
            List<String> values = new ArrayList<>();
            request.get("after").forEach(v -> values.add(v.isNull() ? null : v.asString()));
            from = new Seek(source, order, condition).rows(new Seek.Start(values, false, false, 0), 10);
            condition = Sql.EMPTY;
        }
        return Sql.of(
                "SELECT {} FROM {}{} {} {}",
                summary.text(),
                from,
                summary.joins(),
                Clauses.where(condition),
                order.clause(source));
    }

    private static Relation relation(JsonNode table) {
        List<RelationColumn> columns = new ArrayList<>();
        for (JsonNode c : table.path("columns")) {
            String type = c.path("type").asString();
            char category = c.path("category").asString("S").charAt(0);
            columns.add(new RelationColumn(
                    c.path("attnum").asInt(),
                    c.path("name").asString(),
                    type,
                    type,
                    category,
                    RecordFormat.of(c.path("typname").asString(type), 'b', category, null),
                    !c.path("hidden").asBoolean(false),
                    true,
                    c.path("not_null").asBoolean(false)));
        }
        List<Integer> key = new ArrayList<>();
        table.path("primary_key").forEach(k -> key.add(k.asInt()));
        List<Reference> references = new ArrayList<>();
        table.path("references")
                .forEach(r -> references.add(new Reference(
                        r.path(0).asInt(), r.path(1).asLong(), r.path(2).asInt())));
        return new Relation(
                table.path("oid").asLong(),
                "public",
                table.path("name").asString(),
                'r',
                0,
                "",
                columns,
                key,
                List.of(),
                references);
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
    }
}
