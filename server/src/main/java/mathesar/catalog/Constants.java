package mathesar.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mathesar.datatypes.DataType;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Computes constant defaults, all of a table in one query, in the form in which records show values. */
final class Constants {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private Constants() {}

    /** The values in the order given. */
    static List<JsonNode> compute(Session s, List<ConstantDefault> constants) {
        if (constants.isEmpty()) {
            return List.of();
        }
        Sql values = constants.stream()
                .map(one -> printed(one.type(), Sql.of("({})", one.expression())))
                .collect(Sql.joining(", "));
        return s.get(Sql.of("SELECT {}", values), row -> {
            List<JsonNode> all = new ArrayList<>();
            for (int i = 0; i < constants.size(); i++) {
                all.add(read(constants.get(i).type(), row.findText(i + 1)));
            }
            return all;
        });
    }

    private static Sql printed(DataType type, Sql value) {
        if (type.kind() == DataType.Kind.ARRAY) {
            boolean json = "json".equals(type.element()) || "jsonb".equals(type.element());
            return json ? Sql.of("to_json({}::text[])::text", value) : Sql.of("to_json({})::text", value);
        }
        if (type.kind() == DataType.Kind.COMPOSITE) {
            return Sql.of("to_json({})::text", value);
        }
        return switch (type.base()) {
            case "date", "timestamp without time zone" -> era(value);
            case "timestamp with time zone" -> era(value);
            case "interval" ->
                Sql.of(
                        "(SELECT concat('P', extract(year FROM v), 'Y', extract(month FROM v), 'M', extract(day FROM v), 'DT',"
                                + " extract(hour FROM v), 'H', extract(minute FROM v), 'M', trim_scale(extract(second FROM v)), 'S')"
                                + " FROM (SELECT {}::interval AS v) i)",
                        value);
            default -> Sql.of("{}::text", value);
        };
    }

    private static Sql era(Sql value) {
        return Sql.of(
                "(SELECT v || CASE WHEN v LIKE '%infinity' OR v LIKE '% BC' THEN '' ELSE ' AD' END FROM (SELECT {}::text AS v) d)",
                value);
    }

    private static JsonNode read(DataType type, @Nullable String text) {
        if (text == null) {
            return NODES.nullNode();
        }
        return switch (type.kind()) {
            case ARRAY, COMPOSITE -> JSON.readTree(text);
            default -> scalar(type.base(), text);
        };
    }

    private static JsonNode scalar(String type, String text) {
        if (NUMBERS.contains(type)) {
            boolean finite = !text.contains("N") && !text.contains("I");
            return finite ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
        }
        return switch (type) {
            case "boolean" -> NODES.booleanNode(text.startsWith("t"));
            case "time without time zone", "time with time zone" -> NODES.stringNode(clock(text));
            case "timestamp without time zone", "timestamp with time zone" ->
                NODES.stringNode(text.contains(":") ? clock(text.replaceFirst(" ", "T")) : text);
            default -> NODES.stringNode(text);
        };
    }

    /** Seconds with a fraction, an offset of zero as Z, minutes in every offset. */
    private static String clock(String text) {
        return text.replaceFirst("(:\\d\\d)(?=$|[ +-])", "$1.0")
                .replaceFirst("[+]00(?=$| )", "Z")
                .replaceFirst("([+-]\\d\\d)(?=$| )", "$1:00");
    }
}
