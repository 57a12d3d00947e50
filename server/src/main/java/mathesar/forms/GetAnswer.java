package mathesar.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.catalog.Relations;
import mathesar.postgres.Mode;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.query.Source;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Sql;
import tools.jackson.databind.util.RawValue;

/** {@code forms.get_answer}: what a visitor answered, by the token that came with it; only fields that can be changed. */
record GetAnswer(AppDatabase records, Access access, FormDoor door, Relations relations, MetadataCache metadata)
        implements RpcMethod<GetAnswer.Params, GetAnswer.Given> {
    record Params(String formToken, String editToken) {}

    /**
     * @param values by the key of their field, as records hold them
     * @param fields keys of the fields that can be changed
     */
    @ApiName("FormAnswer")
    record Given(@Shape("Record<string, unknown>") Map<String, RawValue> values, List<String> fields) {}

    private record Shown(FormField field, RelationColumn column) {}

    @Override
    public String name() {
        return "forms.get_answer";
    }

    @Override
    public Guard guard() {
        return Guard.ANYONE;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Given call(Caller caller, Params params) {
        Form form = door.openToSubmit(params.formToken());
        Answer answer = Answer.open(records, form, params.editToken());
        return access.asRole(
                form.databaseId(),
                FormDoor.role(form),
                Mode.READ,
                s -> relations.consistently(s, view -> new Given(read(s, view, answer), keys(answer))));
    }

    private List<String> keys(Answer answer) {
        return answer.fields(metadata).stream().map(FormField::key).toList();
    }

    private Map<String, RawValue> read(Session s, CatalogView view, Answer answer) {
        Relation relation = view.get(answer.form().baseTableOid());
        Source source = Source.of(relation);
        List<Shown> shown = answer.fields(metadata).stream()
                .flatMap(field ->
                        relation.findSelectable(field.columnAttnum()).stream().map(column -> new Shown(field, column)))
                .toList();
        List<Sql> columns = Stream.concat(
                        Stream.of(view.check()),
                        shown.stream().map(one -> one.column().format().selected(source.column(one.column()))))
                .toList();
        FormTables tables = FormTables.read(s, FormTables.of(answer.form()));
        Optional<Map<String, RawValue>> found = s.find(
                Sql.of(
                        "SELECT {} FROM {} WHERE {}",
                        Sql.join(", ", columns),
                        source.from(),
                        answer.condition(s, tables)),
                row -> {
                    view.confirm(row.bool(1));
                    return values(row, shown);
                });
        return found.orElseThrow(Answer::gone);
    }

    private static Map<String, RawValue> values(Row row, List<Shown> shown) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            String text = row.findText(i + 2);
            if (text != null) {
                values.put(
                        shown.get(i).field().key(),
                        shown.get(i).column().format().raw(text));
            }
        }
        return values;
    }
}
