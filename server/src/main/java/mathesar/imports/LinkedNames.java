package mathesar.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.catalog.Relations;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.query.Source;
import mathesar.query.Summaries;
import mathesar.query.Templates;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The records that a foreign key may refer to, by their summaries: the very text, whole. */
final class LinkedNames {
    /** Names that are kept between batches. */
    private static final int MOST_KNOWN = 100_000;

    private final Session session;
    private final String table;
    private final Sql name;
    private final Sql key;
    private final Sql from;
    private final Map<String, Answer> known = new HashMap<>();

    /**
     * What is known of a name.
     *
     * @param key as text; null if there is no record of this name, or more than one
     * @param problem why not
     */
    record Answer(@Nullable String key, String problem) {}

    private LinkedNames(Session session, Summaries.Linked linked, Summaries summaries) {
        this.session = session;
        table = linked.relation().name();
        Source source = Source.of(linked.relation());
        Summaries.Summary summary = summaries.of(source);
        name = summary.text();
        key = source.column(linked.key());
        from = Sql.of("{}{}", source.from(), summary.joins());
    }

    /**
     * Of all columns of the plan that name linked records, by place.
     *
     * @throws AppException ValueError for a column that links to no table whose records may be read
     */
    static Map<Integer, LinkedNames> of(
            Session session, long tableOid, List<Plan.Column> columns, Templates templates) {
        Map<Integer, LinkedNames> all = new LinkedHashMap<>();
        if (columns.stream().allMatch(column -> column.linked() == null)) {
            return all;
        }
        // Read anew, not from a cache: a long import does not ask again whether it still holds.
        return new Relations().consistently(session, view -> {
            all.clear();
            for (int i = 0; i < columns.size(); i++) {
                Integer attnum = columns.get(i).linked();
                if (attnum != null) {
                    all.put(i, of(session, view, view.get(tableOid), attnum, templates));
                }
            }
            return all;
        });
    }

    private static LinkedNames of(
            Session session, CatalogView view, Relation relation, int attnum, Templates templates) {
        Summaries summaries = new Summaries(view::find, templates);
        return summaries
                .linked(relation, attnum)
                .map(linked -> new LinkedNames(session, linked, summaries))
                .orElseThrow(
                        () -> ApiError.VALUE.error("Column number " + attnum + " links to no table that you may read"));
    }

    /** Asks for the names that are not known yet, in one statement. */
    void learn(Set<String> names) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        String[] asked = names.stream().filter(one -> !known.containsKey(one)).toArray(String[]::new);
        if (asked.length == 0) {
            return;
        }
        for (String one : asked) {
            known.put(
                    one, new Answer(null, "No record of \u201c" + table + "\u201d is called \u201c" + one + "\u201d"));
        }
        Sql find = Sql.of(
                "SELECT {}, min({}::text), count(*) FROM {} WHERE {} = ANY ({}::text[]) GROUP BY 1",
                name,
                key,
                from,
                name,
                (Object) asked);
        session.each(find, 0, row -> known.put(row.text(1), answer(row.text(1), row.text(2), row.number(3))));
    }

    private Answer answer(String said, String found, long count) {
        return count == 1
                ? new Answer(found, "")
                : new Answer(null, count + " records of \u201c" + table + "\u201d are called \u201c" + said + "\u201d");
    }

    /** Of a name that was learned. */
    Answer of(String said) {
        Answer answer = known.get(said);
        return answer == null ? new Answer(null, "\u201c" + said + "\u201d was not looked up") : answer;
    }
}
