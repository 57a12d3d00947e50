package mathesar.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mathesar.access.Access;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.rpc.TableName;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** {@code data_modeling.suggest_types}: for each text column of a table the narrowest type that all its values fit. Every row is read. */
record SuggestTypes(Access access)
        implements RpcMethod<SuggestTypes.Params, @Nullable Map<Integer, SuggestTypes.Suggestion>> {
    private static final int BATCH = 5000;

    record Params(@JsonDeserialize(using = TableName.class) long tableOid, long databaseId) {}

    /** @param details what a cast needs to know; absent if there was nothing to find out */
    record Suggestion(
            String type,

            @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            @Shape("Record<string, string | boolean>")
            @Nullable
            Map<String, Object> details) {
        static Suggestion plain(String type) {
            return new Suggestion(type, null);
        }
    }

    @Override
    public String name() {
        return "data_modeling.suggest_types";
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
    public @Nullable Map<Integer, Suggestion> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> suggest(s, params.tableOid()));
    }

    private static @Nullable Map<Integer, Suggestion> suggest(Session s, long tableOid) {
        QualifiedName table = sampled(s, tableOid);
        List<Attribute> readable = readable(s, tableOid);
        if (readable.isEmpty()) {
            return null;
        }
        List<Attribute> texts =
                readable.stream().filter(a -> a.type().name().equals("text")).toList();
        Map<Integer, LooseColumn> seen = look(s, table, texts);
        Map<Integer, Suggestion> all = new TreeMap<>();
        for (Attribute column : readable) {
            LooseColumn looked = seen.get(column.attnum());
            all.put(
                    column.attnum(),
                    looked == null || !looked.hasValues()
                            ? Suggestion.plain(column.type().wireName())
                            : new Suggester(s, table, column, looked).suggest());
        }
        return all;
    }

    /** Types are suggested for what can be given them: a view's columns are those of its query. */
    private static QualifiedName sampled(Session s, long tableOid) {
        if (Tables.get(s, tableOid).type().equals("view")) {
            throw PostgresCondition.of("0A000").error("types cannot be suggested for the columns of a view");
        }
        return Tables.name(s, tableOid);
    }

    private static List<Attribute> readable(Session s, long tableOid) {
        List<Integer> allowed = s.list(
                Sql.of(
                        "SELECT attnum FROM pg_attribute WHERE attrelid = {}::oid AND attnum > 0 AND NOT attisdropped"
                                + " AND has_column_privilege(attrelid, attnum, 'SELECT')",
                        tableOid),
                row -> row.integer(1));
        return Attributes.of(s, tableOid).all().stream()
                .filter(a -> allowed.contains(a.attnum()))
                .toList();
    }

    private static Map<Integer, LooseColumn> look(Session s, QualifiedName table, List<Attribute> texts) {
        Map<Integer, LooseColumn> seen = new TreeMap<>();
        if (texts.isEmpty()) {
            return seen;
        }
        List<LooseColumn> columns = new ArrayList<>();
        for (Attribute text : texts) {
            LooseColumn column = new LooseColumn();
            columns.add(column);
            seen.put(text.attnum(), column);
        }
        Sql names = texts.stream().map(a -> Sql.of("{}", a.name())).collect(Sql.joining(", "));
        s.each(Sql.of("SELECT {} FROM {}", names, table), BATCH, row -> {
            for (int i = 0; i < columns.size(); i++) {
                String value = row.findText(i + 1);
                if (value != null) {
                    columns.get(i).see(value);
                }
            }
        });
        return seen;
    }
}
