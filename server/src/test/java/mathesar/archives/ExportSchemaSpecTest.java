package mathesar.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import mathesar.sql.Deparsed;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

class ExportSchemaSpecTest {
    private final Spec spec = Spec.with(ArchiveWorld.OBJECTS);
    private final TestClient admin = TestServer.shared().admin();

    private String address(long schema) {
        return "/api/export/v0/schemas/?database_id=" + spec.databaseId() + "&schema_oid=" + schema;
    }

    @Test
    void holdsRowsFactsAndStatements() throws IOException {
        Map<String, String> files = ArchiveWorld.unpack(ArchiveWorld.download(admin, spec, "Shop ÄÖ"));
        assertThat(files.keySet())
                .containsExactly(
                        "schema.sql",
                        "schema.json",
                        "tables/Groups.csv",
                        "tables/goods.csv",
                        "tables/goods_in.csv",
                        "tables/goods_in 2.csv",
                        "tables/parts.csv");
        assertThat(files.get("tables/goods_in.csv")).isEqualTo("a,b,note\n1,2,\n3,4,\\N\n");
        assertThat(files.get("tables/parts.csv").lines()).containsExactlyInAnyOrder("y,t", "5,in", "50,out");
        assertThat(files.get("schema.json"))
                .contains(
                        "\"what\":\"check\",\"table\":\"goods\",\"name\":\"named\"",
                        "\"what\":\"index\",\"table\":\"goods\",\"name\":\"by_lower\"",
                        "\"what\":\"default\",\"table\":\"goods\",\"name\":\"odd\"",
                        "\"what\":\"computed\",\"table\":\"goods\",\"name\":\"upper_name\"",
                        "\"what\":\"view\",\"table\":null,\"name\":\"dear\"");
    }

    @Test
    void theStatementsMakeTheSameSchemaElsewhere() throws IOException {
        String script = statements(spec);
        Spec other = Spec.with();
        TestPostgres.run(other.target(), Sql.of("{}", new Deparsed(script)));
        assertThat(statements(other)).isEqualTo(script);
    }

    /** Without what only psql understands. */
    private String statements(Spec of) throws IOException {
        String all =
                ArchiveWorld.unpack(ArchiveWorld.download(admin, of, "Shop ÄÖ")).get("schema.sql");
        return all.lines()
                .filter(line -> !line.startsWith("\\copy") && !line.equals("BEGIN;") && !line.equals("COMMIT;"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void saysWhatIsWrongBeforeTheFirstByte() {
        assertThat(admin.get("/api/export/v0/schemas/").statusCode()).isEqualTo(400);
        assertThat(admin.get(address(1)).statusCode()).isEqualTo(404);
        String there = address(ArchiveWorld.schema(spec, "Shop ÄÖ"));
        assertThat(TestServer.shared().other().get(there).statusCode()).isEqualTo(403);
        assertThat(TestServer.shared().anonymous().get(there).statusCode()).isEqualTo(302);
    }
}
