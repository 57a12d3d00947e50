package mathesar.imports;

import java.util.ArrayList;
import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.catalog.Types;
import mathesar.datatypes.Cast;
import mathesar.datatypes.CastOptions;
import mathesar.datatypes.Casts;
import mathesar.datatypes.TypeOptions;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Json;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code tables.get_import_preview}: the first rows of a table with other types. Changes nothing. */
record GetImportPreview(Access access) implements RpcMethod<GetImportPreview.Params, @Nullable List<JsonNode>> {
    private static final int STANDARD_LIMIT = 20;

    /** @param limit null for no limit; 20 if absent */
    record Params(
            long tableOid,
            List<Wanted> columns,
            long databaseId,
            @Shape("number | null") @Nullable JsonNode limit) {}

    /** A column by its attnum; without a type it is left out. */
    @ApiName("PreviewColumn")
    record Wanted(
            int id,
            @Nullable String type,
            @Nullable TypeOptions typeOptions,
            @Nullable CastOptions castOptions) {}

    @Override
    public String name() {
        return "tables.get_import_preview";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public @Nullable List<JsonNode> call(Caller caller, Params params) {
        // In a transaction that may write, and is undone: a type of ours may have to be there for the cast.
        return access.write(caller, params.databaseId(), s -> {
            List<JsonNode> rows = preview(s, params);
            s.rollback();
            return rows.isEmpty() ? null : rows;
        });
    }

    private static List<JsonNode> preview(Session s, Params params) {
        QualifiedName table = Tables.name(s, params.tableOid());
        Attributes attributes = Attributes.of(s, params.tableOid());
        Sql from = Sql.of("(SELECT * FROM {}{}) v", table, limit(params.limit()));
        List<Sql> cells = new ArrayList<>();
        for (Wanted wanted : params.columns()) {
            Attribute attribute = attributes.find(wanted.id()).orElse(null);
            if (attribute != null && wanted.type() != null) {
                cells.add(cell(s, attribute, wanted, wanted.type(), from));
            }
        }
        Sql list = cells.stream().collect(Sql.joining(", "));
        return s.list(
                Sql.of("SELECT to_json(r)::text FROM (SELECT {} FROM {}) r", list, from),
                row -> Json.MAPPER.readTree(row.text(1)));
    }

    private static Sql limit(@Nullable JsonNode limit) {
        if (limit != null && limit.isNull()) {
            return Sql.EMPTY;
        }
        return Sql.of(" LIMIT {}", limit == null ? STANDARD_LIMIT : limit.asLong(STANDARD_LIMIT));
    }

    private static Sql cell(Session s, Attribute attribute, Wanted wanted, String type, Sql from) {
        String target = Types.get(s, type).name();
        Sql value = Sql.of("v.{}", attribute.name());
        CastOptions options = wanted.castOptions() == null ? CastOptions.NONE : wanted.castOptions();
        Cast cast = Casts.get(attribute.type(), target, options, value);
        refuse(s, cast, from);
        TypeOptions modifiers = wanted.typeOptions() == null ? TypeOptions.NONE : wanted.typeOptions();
        Identifier name = attribute.name();
        return Sql.of("({})::{} AS {}", cast.expression(), modifiers.on(target), name);
    }

    /** @throws AppException RaiseException for the first value that is no such thing */
    private static void refuse(Session s, Cast cast, Sql from) {
        Cast.Refusal refusal = cast.refusal();
        if (refusal != null) {
            s.find(
                            Sql.of("SELECT {} FROM {} WHERE {} LIMIT 1", refusal.sentence(), from, refusal.condition()),
                            row -> row.text(1))
                    .ifPresent(sentence -> {
                        throw PostgresCondition.of("P0001").error(sentence);
                    });
        }
    }
}
