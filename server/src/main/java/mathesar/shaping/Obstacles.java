package mathesar.shaping;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.ddl.ConstraintDefinition;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.shaping.ChangePreview.Failure;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Looks for the records that stand in the way of a change, counts them, and keeps the first ones. */
final class Obstacles {
    private static final int SHOWN = 20;

    private final Session session;
    private final QualifiedName table;
    private final Sql key;
    private final List<Failure> shown = new ArrayList<>();
    private long count;

    Obstacles(Session session, long tableOid, QualifiedName table) {
        this.session = session;
        this.table = table;
        List<Attribute> keys = Attributes.of(session, tableOid).all().stream()
                .filter(Attribute::primaryKey)
                .toList();
        this.key = keys.size() == 1 ? Sql.of("t.{}::text", keys.getFirst().name()) : Sql.of("NULL::text");
    }

    long count() {
        return count;
    }

    List<Failure> shown() {
        return shown.stream().limit(SHOWN).toList();
    }

    /** Records without a value. */
    void missing(Attribute column) {
        look("null", column, Sql.of("t.{} IS NULL", column.name()), Sql.of("NULL::text"), Sql.of("NULL::text"));
    }

    /**
     * Values that the new type refuses.
     *
     * @return what PostgreSQL says of a value that no rule of ours foresees; null if all values fit
     */
    @Nullable
    String refused(Retyping retyping) {
        long before = count;
        try {
            return session.attempt(() -> {
                foreseen(retyping, before);
                if (retyping.type().isCustomDomain() && count == before) {
                    // A cast to it cuts texts short, which the change itself does not.
                    unreadable(retyping);
                }
                return null;
            });
        } catch (AppException e) {
            if (!(e.code() instanceof PostgresCondition condition
                    && (condition.sqlState().startsWith("22") || retyping.type().isCustomDomain()))) {
                throw e;
            }
            count = before;
            unreadable(retyping);
            return count == before ? e.getMessage() : null;
        }
    }

    private void foreseen(Retyping retyping, long before) {
        Attribute column = retyping.column();
        Sql value = Sql.of("t.{}::text", column.name());
        if (retyping.cast().refusal() != null) {
            look(
                    "cast",
                    column,
                    retyping.cast().refusal().condition(),
                    value,
                    retyping.cast().refusal().sentence());
        }
        Sql misfit = retyping.misfit();
        if (misfit != null && count == before) {
            look("cast", column, misfit, value, Sql.of("NULL::text"));
        }
        if (count == before) {
            Sql converted = Sql.of("({})::{}", retyping.cast().expression(), retyping.target());
            session.get(Sql.of("SELECT count({}) FROM {} t", converted, table), row -> row.number(1));
        }
    }

    /** Texts that PostgreSQL cannot read as the new type, where it can tell without failing (manual, 9.27.9, since version 16). */
    private void unreadable(Retyping retyping) {
        if (session.get(Sql.of("SELECT current_setting('server_version_num')::int"), row -> row.integer(1)) < 160_000) {
            return;
        }
        Sql value = Sql.of("t.{}::text", retyping.column().name());
        Sql target = Sql.literal(retyping.target().text());
        look(
                "cast",
                retyping.column(),
                Sql.of("NOT pg_input_is_valid({}, {})", value, target),
                value,
                Sql.of("NULL::text"));
    }

    /** Records that have the same values as others, and for a key those without one. */
    void repeated(List<Attribute> columns, boolean primary) {
        if (primary) {
            columns.stream().filter(column -> !column.notNull()).forEach(this::missing);
        }
        Sql values = list(columns, "");
        Sql complete = columns.stream()
                .map(column -> Sql.of("t.{} IS NOT NULL", column.name()))
                .collect(Sql.joining(" AND "));
        Sql groups = Sql.of(
                "SELECT {} AS value, count(*) AS n FROM {} t WHERE {} GROUP BY {} HAVING count(*) > 1",
                printed(columns),
                table,
                complete,
                values);
        count += session.get(Sql.of("SELECT coalesce(sum(n), 0) FROM ({}) g", groups), row -> row.number(1));
        shown.addAll(session.list(
                Sql.of("{} ORDER BY count(*) DESC, 1 LIMIT {}", groups, SHOWN),
                row -> new Failure("duplicate", columns.getFirst().attnum(), null, row.findText(1), row.findText(2))));
    }

    /** Records that point to nothing. */
    void dangling(List<Attribute> columns, ConstraintDefinition.Reference reference) {
        List<Identifier> referents = reference.referents();
        if (referents.size() != columns.size()) {
            return;
        }
        List<Sql> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.add(Sql.of("r.{} = t.{}", referents.get(i), columns.get(i).name()));
        }
        Sql complete = columns.stream()
                .map(column -> Sql.of("t.{} IS NOT NULL", column.name()))
                .collect(Sql.joining(" AND "));
        Sql condition = Sql.of(
                "{} AND NOT EXISTS (SELECT FROM {} r WHERE {})", complete, reference.table(), Sql.join(" AND ", pairs));
        look("reference", columns.getFirst(), condition, printed(columns), Sql.of("NULL::text"));
    }

    /** Records that break a rule. A rule that comes to nothing, for want of a value, is kept (manual, 5.5.1). */
    void breaking(List<Attribute> columns, ConstraintDefinition.Check check) {
        Sql broken = Sql.of("NOT {}", check.condition());
        Sql value = columns.isEmpty() ? Sql.of("NULL::text") : named(columns);
        int attnum = columns.isEmpty() ? 0 : columns.getFirst().attnum();
        look("rule", attnum, broken, value, Sql.of("NULL::text"));
    }

    /** Pairs of records that a rule would not let be. */
    void overlapping(ConstraintDefinition.Exclusion rule, int attnum) {
        Overlaps.Found found = new Overlaps(session, table, key, rule).find(attnum, SHOWN);
        count += found.count();
        shown.addAll(found.pairs());
    }

    /** Records that have a label that is to go. */
    void labelled(int attnum, Sql has, Sql value) {
        look("label", attnum, has, value, Sql.of("NULL::text"));
    }

    private void look(String problem, Attribute column, Sql condition, Sql value, Sql reason) {
        look(problem, column.attnum(), condition, value, reason);
    }

    private void look(String problem, int attnum, Sql condition, Sql value, Sql reason) {
        count += session.get(Sql.of("SELECT count(*) FROM {} t WHERE {}", table, condition), row -> row.number(1));
        shown.addAll(session.list(
                Sql.of("SELECT {}, {}, {} FROM {} t WHERE {} LIMIT {}", key, value, reason, table, condition, SHOWN),
                row -> new Failure(problem, attnum, row.findText(1), row.findText(2), row.findText(3))));
    }

    private static Sql printed(List<Attribute> columns) {
        return Sql.of("concat_ws(', ', {})", list(columns, "::text"));
    }

    /** With the names of the columns, as what a rule is about does not tell which value is which. */
    private static Sql named(List<Attribute> columns) {
        return columns.stream()
                .map(column -> Sql.of(
                        "{} || coalesce(t.{}::text, 'NULL')",
                        Sql.literal(column.name().name() + ": "),
                        column.name()))
                .collect(Sql.joining(" || ', ' || "));
    }

    private static Sql list(List<Attribute> columns, String cast) {
        return columns.stream()
                .map(column -> cast.isEmpty() ? Sql.of("t.{}", column.name()) : Sql.of("t.{}::text", column.name()))
                .collect(Sql.joining(", "));
    }
}
