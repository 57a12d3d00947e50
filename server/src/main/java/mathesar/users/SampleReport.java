package mathesar.users;

import java.util.List;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Guard;

/** Explains the statistics, with an example of the numbers. */
final class SampleReport {
    private static final String DOCUMENT = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Usage statistics · Mathesar</title></head><body><h1>Usage statistics</h1>"
            + "<p>This server sends nothing to anyone. With statistics switched on, it gives itself a random id, and an administrator"
            + " can look at these numbers:</p><pre>{\n  \"installation_id\": \"3c1f0e0e-9d5c-4a7b-9a51-0f3f4be9a0c2\",\n"
            + "  \"mathesar_version\": \"1.0.0\",\n  \"user_count\": 5,\n  \"active_user_count\": 3,\n"
            + "  \"sso_connected_user_count\": 0,\n  \"configured_role_count\": 4,\n  \"connected_database_count\": 2,\n"
            + "  \"connected_database_schema_count\": 6,\n  \"connected_database_table_count\": 42,\n"
            + "  \"connected_database_record_count\": 180000,\n  \"exploration_count\": 7,\n  \"form_count\": 2,\n"
            + "  \"public_form_count\": 1\n}</pre></body></html>";

    private SampleReport() {}

    static List<Route> routes() {
        return List.of(Route.of("GET", "/info/analytics_sample_report/", Guard.ANYONE, SampleReport::show));
    }

    private static void show(Exchange exchange) {
        exchange.html(200, DOCUMENT);
    }
}
