import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import tools.jackson.databind.node.ObjectNode;

/** Makes the tables that are measured. */
final class Tables {
    private static final String SELECT =
            "SELECT i AS id, 'name ' || i % (ROWS / 10) AS name, timestamptz '2020-01-01' + i * interval '1 second' AS at,"
                    + " i % 1000 AS a, i * 7 AS b, (i / 100.0)::numeric(12,2) AS c, date '2020-01-01' + (i % 3000)::integer AS d,"
                    + " i % 2 = 0 AS e, md5(i::text) AS f, i * 1.5 AS g FROM generate_series(1::bigint, ROWS) i";
    private static final String COLUMNS = "(id bigint, name text, at timestamptz, a integer, b bigint, c numeric(12,2), d date,"
            + " e boolean, f text, g double precision)";

    private Tables() {}

    /** Table {@code t} of ten columns; returns its oid. */
    static long fill(Product product, long rows, String... indexed) throws Exception {
        execute(product, "CREATE TABLE t " + COLUMNS, "INSERT INTO t " + select(rows), "ALTER TABLE t ADD PRIMARY KEY (id)");
        for (String columns : indexed) {
            execute(product, "CREATE INDEX ON t (" + columns + ")");
        }
        execute(product, "VACUUM ANALYZE t");
        return number(product, "SELECT 't'::regclass::oid::bigint");
    }

    /** A query of that many rows for table {@code t}. */
    static String select(long rows) {
        return SELECT.replace("ROWS", Long.toString(rows));
    }

    static void execute(Product product, String... statements) throws Exception {
        try (Connection connection = product.direct("bench"); Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    static long number(Product product, String query) throws Exception {
        try (Connection connection = product.direct("bench");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    static ObjectNode of(long database, long table) {
        return Product.JSON.createObjectNode().put("database_id", database).put("table_oid", table);
    }
}
