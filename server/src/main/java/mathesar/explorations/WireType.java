package mathesar.explorations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.datatypes.RecordFormat;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Types as the answers of explorations name them, with their options. */
record WireType(String name, @Nullable Map<String, Object> options) {
    private static final Pattern MODIFIED = Pattern.compile("([^(]+?) ?\\((\\d+)(?:,(\\d+))?\\)(.*)");
    private static final Set<String> KNOWN = Set.of(
            "boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "text", "character varying",
            "character", "\"char\"", "name", "uuid", "date", "time without time zone", "time with time zone",
            "timestamp without time zone", "timestamp with time zone", "interval", "json", "jsonb", "bytea", "inet", "cidr",
            "macaddr", "bit", "bit varying", "tsvector", "oid");

    static WireType of(OutputColumn.Kind kind, Session session) {
        if (kind.shown() != null) {
            return new WireType(kind.shown(), null);
        }
        if (kind.category() == 'A') {
            return new WireType("_array", Map.of("item_type", item(kind, session)));
        }
        if (kind.isEnum()) {
            return new WireType("_enum", longest(kind.base(), session));
        }
        if (kind.declared().startsWith("mathesar_types.")) {
            boolean composite = kind.format() == RecordFormat.COMPOSITE;
            return new WireType(composite ? "__unknown__" : kind.declared(), null);
        }
        return plain(kind);
    }

    private static WireType plain(OutputColumn.Kind kind) {
        Matcher modified = MODIFIED.matcher(kind.declared());
        boolean has = modified.matches();
        String name = has ? modified.group(1) + modified.group(4) : kind.declared();
        if (!KNOWN.contains(name)) {
            if (!KNOWN.contains(kind.base())) {
                return new WireType(kind.category() == 'R' ? kind.base() : "__unknown__", null);
            }
            name = kind.base();
        }
        Map<String, Object> options = new LinkedHashMap<>();
        switch (name) {
            case "double precision" -> options.put("precision", 53);
            case "numeric" -> {
                if (has) {
                    options.put("precision", Integer.valueOf(modified.group(2)));
                    options.put("scale", modified.group(3) == null ? 0 : Integer.valueOf(modified.group(3)));
                }
            }
            case "character", "character varying", "bit", "bit varying" -> {
                if (has) {
                    options.put("length", Integer.valueOf(modified.group(2)));
                }
            }
            default -> {
                if (has) {
                    options.put("precision", Integer.valueOf(modified.group(2)));
                }
            }
        }
        return new WireType(name.equals("bit varying") ? "bit" : name, options.isEmpty() ? null : options);
    }

    private static String item(OutputColumn.Kind kind, Session session) {
        String element = kind.base().endsWith("[]") ? kind.base().substring(0, kind.base().length() - 2) : kind.base();
        boolean isEnum = session.get(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = to_regtype({}) AND typtype = 'e')",
                        element),
                row -> row.bool(1));
        String declared = kind.declared().endsWith("[]")
                ? kind.declared().substring(0, kind.declared().length() - 2)
                : kind.declared();
        return isEnum ? "_enum" : declared.startsWith("mathesar_types.") ? declared : element;
    }

    private static @Nullable Map<String, Object> longest(String type, Session session) {
        Integer length = session.get(
                Sql.of(
                        "SELECT max(length(enumlabel)) FROM pg_catalog.pg_enum WHERE enumtypid = to_regtype({})", type),
                row -> row.findInteger(1));
        return length == null ? null : Map.of("length", length);
    }
}
