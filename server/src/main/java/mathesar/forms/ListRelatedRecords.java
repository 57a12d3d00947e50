package mathesar.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.access.Access;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Reference;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.catalog.Relations;
import mathesar.errors.ApiError;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.query.Source;
import mathesar.query.Summaries;
import mathesar.query.SummaryList;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** {@code forms.list_related_records}: the records one may pick in a field of a form, as summaries, as the form's role sees them. */
record ListRelatedRecords(Access access, FormDoor door, Relations relations, MetadataCache metadata)
        implements RpcMethod<ListRelatedRecords.Params, ListRelatedRecords.Result> {
    private static final long MOST = 500;

    record Params(
            String formToken,
            String fieldKey,
            @Nullable Long limit,
            @Nullable Long offset,
            @Nullable String search) {}

    /** One record to pick. */
    @ApiName("FormChoice")
    record Choice(RawValue key, String summary) {}

    /** @param mapping always null here */
    @ApiName("FormChoices")
    record Result(
            long count, List<Choice> results, @Nullable Map<String, Object> mapping) {}

    @Override
    public String name() {
        return "forms.list_related_records";
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
    public Result call(Caller caller, Params params) {
        Form form = door.open(caller, params.formToken());
        FormField field = form.findField(params.fieldKey())
                .orElseThrow(() -> ApiError.NOT_FOUND.error("FormField matching query does not exist"));
        Long related = field.relatedTableOid();
        if (!field.links() || related == null) {
            throw ApiError.VALUE.error("'" + params.fieldKey() + "' does not link to another table");
        }
        long table = related;
        return access.asRole(
                form.databaseId(),
                FormDoor.role(form),
                Mode.READ,
                s -> relations.consistently(s, view -> list(s, view, form, field, table, params)));
    }

    private Result list(Session s, CatalogView view, Form form, FormField field, long table, Params params) {
        Relation relation = view.get(table);
        Optional<RelationColumn> key = key(view, form, field, relation);
        if (key.isEmpty()) {
            return new Result(0, List.of(), null);
        }
        Source source = Source.of(relation);
        Summaries summaries = new Summaries(
                view::find, oid -> metadata.get(form.databaseId(), oid).summaryTemplate());
        long limit = params.limit() == null ? MOST : params.limit();
        SummaryList query = new SummaryList(
                source, key.get(), summaries.of(source), params.search(), Math.min(limit, MOST), params.offset(), null);
        return read(s, view, query);
    }

    /** The column the foreign key refers to; where there is none, the primary key. */
    private static Optional<RelationColumn> key(CatalogView view, Form form, FormField field, Relation related) {
        return view.find(FormColumns.tableOf(form, field))
                .flatMap(table -> table.reference(field.columnAttnum()))
                .filter(reference -> reference.tableOid() == related.oid())
                .map(Reference::keyAttnum)
                .map(related::findSelectable)
                .orElseGet(related::key);
    }

    private static Result read(Session s, CatalogView view, SummaryList query) {
        long[] count = new long[1];
        List<Choice> choices = s.list(query.statement(view.check()), row -> {
            view.confirm(row.bool(1));
            count[0] = row.number(2);
            return new Choice(query.key().format().raw(row.text(3)), row.text(4));
        });
        if (choices.isEmpty()) {
            s.each(query.withoutRows(view.check()), 0, row -> {
                view.confirm(row.bool(1));
                count[0] = row.number(2);
            });
        }
        return new Result(count[0], choices, null);
    }
}
