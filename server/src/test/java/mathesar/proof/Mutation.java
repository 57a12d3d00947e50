package mathesar.proof;

import java.util.List;
import java.util.Random;
import mathesar.rpc.Json;

/** Values of one hostile request; the same seed makes the same ones. */
final class Mutation {
    private static final int DEEP = 2000;
    private static final int LONG = 200_000;
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "2",
            "3",
            "7",
            "1.5",
            "NaN",
            "1e400",
            "-0.0",
            "2147483648",
            "4294967296",
            "9223372036854775808",
            "99999999999999999999999",
            "1e999999999");
    private static final List<String> NAMES = List.of(
            "\"; DROP TABLE t; --",
            "'",
            "\"",
            "\\",
            "%s",
            "$1",
            "?",
            "??",
            "{}",
            "select",
            "ta\tb\n",
            "\u202Eabc",
            "𝒳\u0301",
            "a\u0000b",
            "",
            " ",
            "x".repeat(63),
            "é".repeat(40),
            "\"".repeat(63),
            "pg_catalog.int4",
            "numeric(1,2",
            "int[]]",
            "1",
            "null",
            "2026-02-30",
            "infinity",
            "{1,2",
            "t7");
    private static final List<String> WORDS = List.of(
            "type",
            "value",
            "args",
            "attnum",
            "direction",
            "name",
            "id",
            "columns",
            "preproc",
            "alias",
            "join_path",
            "1",
            "2",
            "3",
            "literal",
            "and",
            "or",
            "equal",
            "contains",
            "null",
            "asc",
            "options",
            "default",
            "spec",
            "initial_columns",
            "transformations",
            "base_table_oid",
            "filter",
            "key",
            "fields",
            "kind");

    private final Random random;
    private final long database;
    private final long table;

    Mutation(Random random, long database, long table) {
        this.random = random;
        this.database = database;
        this.table = table;
    }

    /** Mostly a sound envelope, for the deeper rooms should be reached too. */
    String envelope(String method, String params) {
        return switch (random.nextInt(40)) {
            case 0 -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + any(2) + ",\"params\":" + params + "}";
            case 1 ->
                "[" + "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"},".repeat(random.nextInt(80)) + "1]";
            case 2 -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params;
            case 3 -> "[".repeat(random.nextInt(DEEP)) + params;
            default -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        };
    }

    String value(String name) {
        if (random.nextInt(12) > 0) {
            if (name.equals("database_id")) {
                return Long.toString(database);
            }
            if (name.endsWith("table_oid")) {
                return Long.toString(table);
            }
            if (name.endsWith("schema_oid")) {
                return "2200";
            }
        }
        if (name.endsWith("_id") || name.endsWith("attnum") || name.equals("limit") || name.equals("offset")) {
            return random.nextInt(3) > 0 ? Integer.toString(random.nextInt(9)) : any(1);
        }
        return any(4);
    }

    private String any(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 6)) {
            case 0 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 1, 2 -> text(NAMES.get(random.nextInt(NAMES.size())));
            case 3 -> text(WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> List.of("null", "true", "false", "[]", "{}").get(random.nextInt(5));
            case 5 ->
                random.nextInt(60) == 0 ? text("y".repeat(random.nextInt(LONG))) : Integer.toString(random.nextInt(9));
            case 6, 7, 8 -> list(depth);
            default -> object(depth);
        };
    }

    private String list(int depth) {
        StringBuilder all = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            all.append(all.length() > 1 ? "," : "").append(any(depth - 1));
        }
        return all.append(']').toString();
    }

    private String object(int depth) {
        StringBuilder all = new StringBuilder("{");
        for (int i = random.nextInt(5); i > 0; i--) {
            all.append(all.length() > 1 ? "," : "")
                    .append(text(WORDS.get(random.nextInt(WORDS.size()))))
                    .append(':')
                    .append(any(depth - 1));
        }
        return all.append('}').toString();
    }

    private static String text(String value) {
        return Json.MAPPER.writeValueAsString(value);
    }
}
