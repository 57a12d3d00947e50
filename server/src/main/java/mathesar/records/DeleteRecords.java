package mathesar.records;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.RelationColumn;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.query.Literal;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/** Deletes records, all or none; keys that no record has are passed over. Answers the keys deleted. */
final class DeleteRecords implements RpcMethod<DeleteRecords.Params, List<RawValue>> {
    private final Reading reading;

    DeleteRecords(Reading reading) {
        this.reading = reading;
    }

    /** @param recordIds keys; a number and its text are the same; for keys of several columns objects by attnum */
    record Params(JsonNode recordIds, long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "records.delete";
    }

    @Override
    public boolean noteworthy() {
        return false;
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
    public List<RawValue> call(Caller caller, Params params) {
        return reading.write(caller, params.databaseId, (s, view) -> delete(params, s, view));
    }

    private static List<RawValue> delete(Params params, Session session, CatalogView view) {
        if (!params.recordIds.isArray()) {
            throw PostgresCondition.of("22023").error("record_ids is a list of keys");
        }
        Source source = Source.of(view.get(params.tableOid));
        if (source.relation().primaryKey().size() > 1) {
            return deleteByObjects(params.recordIds, session, view, source);
        }
        RelationColumn key = RecordKey.single(source.relation());
        Sql statement = Sql.of(
                "DELETE FROM {} WHERE {} RETURNING {}, {}",
                source.from(),
                among(source, key, params.recordIds),
                view.check(),
                key.format().selected(source.column(key)));
        return session.list(statement, row -> {
            view.confirm(row.bool(1));
            return key.format().raw(row.text(2));
        });
    }

    private static List<RawValue> deleteByObjects(JsonNode ids, Session session, CatalogView view, Source source) {
        List<Sql> wanted = new ArrayList<>();
        ids.forEach(id -> wanted.add(Sql.of("({})", RecordKey.equalTo(source, id))));
        if (wanted.isEmpty()) {
            return List.of();
        }
        Sql statement = Sql.of(
                "DELETE FROM {} WHERE {} RETURNING {}, {}",
                source.from(),
                Sql.join(" OR ", wanted),
                view.check(),
                RecordKey.object(source));
        return session.list(statement, row -> {
            view.confirm(row.bool(1));
            return new RawValue(row.text(2));
        });
    }

    /** By the text of the key, so that an id which the key's type cannot hold is one that no record has; whole numbers by value, for the index. */
    private static Sql among(Source source, RelationColumn key, JsonNode ids) {
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> {
            String text = Literal.text(id);
            if (text != null) {
                texts.add(text);
            }
        });
        return switch (key.base()) {
            case "smallint", "integer", "bigint" ->
                Sql.of(
                        "{} = ANY ({})",
                        source.column(key),
                        texts.stream()
                                .filter(t -> t.matches("0|-?[1-9]\\d{0,17}"))
                                .mapToLong(Long::parseLong)
                                .toArray());
            case "text" -> Sql.of("{} = ANY ({})", source.column(key), texts.toArray(String[]::new));
            default -> Sql.of("{}::text = ANY ({})", source.column(key), texts.toArray(String[]::new));
        };
    }
}
