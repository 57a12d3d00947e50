package mathesar.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;

class SchemasSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE SCHEMA shop"),
            Sql.of("CREATE SCHEMA \"other \"\"one\"\"\""),
            Sql.of("CREATE TABLE shop.a (id integer PRIMARY KEY)"),
            Sql.of("CREATE TABLE \"other \"\"one\"\"\".b (a integer REFERENCES shop.a)"));
    private final long shop = spec.number(Sql.of("SELECT 'shop'::regnamespace::oid"));

    @Test
    void listsAndGets() {
        spec.guarded("schemas.list", Map.of());
        assertThat(spec.done("schemas.list", Map.of()).findValuesAsString("name"))
                .containsExactly("other \"one\"", "public", "shop");
        spec.guarded("schemas.get", Map.of("schema_oid", shop));
        assertThat(spec.doneByLimited("schemas.get", Map.of("schema_oid", shop)).path("current_role_priv"))
                .isEmpty();
        assertThat(spec.done("schemas.get", Map.of("schema_oid", 1)).isNull()).isTrue();
    }

    @Test
    void drawsTablesAndTheirLinks() {
        long other = spec.number(Sql.of("SELECT '\"other \"\"one\"\"\"'::regnamespace::oid"));
        spec.guarded("schemas.get_diagram", Map.of("schema_oid", other));
        var drawn = spec.done("schemas.get_diagram", Map.of("schema_oid", other));
        assertThat(drawn.path("tables").findValuesAsString("name")).containsExactly("b", "a");
        assertThat(drawn.path("tables")
                        .get(0)
                        .path("columns")
                        .get(0)
                        .path("link")
                        .asBoolean())
                .isTrue();
        assertThat(drawn.path("links").get(0).path("to_name").asString()).isEqualTo("shop.a");
        var key = spec.done("schemas.get_diagram", Map.of("schema_oid", shop))
                .path("tables")
                .get(0)
                .path("columns")
                .get(0);
        assertThat(key.path("key").asBoolean()).isTrue();
        assertThat(key.path("type").asString()).isEqualTo("integer");
    }

    @Test
    void adds() {
        Map<String, Object> wanted = Map.of("name", "new \"one\"", "description", "it's new");
        spec.guardedByPostgres("schemas.add", wanted);
        assertThat(spec.done("schemas.add", wanted).path("description").asString())
                .isEqualTo("it's new");
        assertThat(spec.error("schemas.add", wanted)).isEqualTo(-30049);
        assertThat(spec.error("schemas.add", Map.of("name", "x", "owner_oid", 1)))
                .isEqualTo(-30257);
        assertThat(spec.number(Sql.of("SELECT count(*) FROM pg_namespace WHERE nspname = 'x'")))
                .isZero();
        assertThat(spec.error("schemas.add", Map.of("name", ""))).isEqualTo(-30136);
    }

    @Test
    void renamesAndDescribes() {
        Map<String, Object> wanted =
                Map.of("schema_oid", shop, "patch", Map.of("name", "store", "description", "sells"));
        spec.guarded("schemas.patch", wanted);
        assertThat(spec.done("schemas.patch", wanted).path("name").asString()).isEqualTo("store");
        assertThat(spec.done("schemas.patch", Map.of("schema_oid", shop, "patch", Map.of("description", "")))
                        .path("description")
                        .isNull())
                .isTrue();
    }

    @Test
    void dropsOnlyWhatNothingOutsideNeeds() {
        long other = spec.number(Sql.of("SELECT '\"other \"\"one\"\"\"'::regnamespace::oid"));
        spec.guarded("schemas.delete", Map.of("schema_oids", List.of(shop)));
        assertThat(spec.failure("schemas.delete", Map.of("schema_oids", List.of(shop)))
                        .path("message")
                        .asString())
                .startsWith("DependentObjectsStillExist")
                .contains("b_a_fkey");
        assertThat(spec.done("schemas.delete", Map.of("schema_oids", List.of(shop, other)))
                        .isNull())
                .isTrue();
        assertThat(spec.error("schemas.delete", Map.of("schema_oids", List.of(shop))))
                .isEqualTo(-30149);
    }
}
