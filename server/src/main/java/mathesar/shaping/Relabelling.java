package mathesar.shaping;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.Enumeration;
import mathesar.catalog.EnumerationUses;
import mathesar.catalog.Tables;
import mathesar.ddl.ReplaceEnum;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.shaping.ChangePreview.Failure;
import mathesar.shaping.ChangePreview.Work;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Puts the labels of the enumerated type of a column in another order, or leaves out some that no record has. */
public final class Relabelling {
    private static final int SHOWN = 20;

    private final Session session;
    private final long tableOid;
    private final List<String> labels;
    private final List<String> gone;
    private final EnumerationUses found;

    /**
     * @param labels all in their new order, or some of them
     * @throws mathesar.errors.AppException UndefinedColumn, WrongObjectType if the column has no labels, InvalidParameterValue if a label is
     *     missing, new, or there twice
     */
    public Relabelling(Session s, long tableOid, int attnum, List<String> labels) {
        List<String> before = Enumeration.of(s, tableOid, attnum).labels();
        if (labels.isEmpty()
                || !before.containsAll(labels)
                || labels.stream().distinct().count() != labels.size()) {
            throw PostgresCondition.of("22023").error("these are not labels of the type, each once");
        }
        this.session = s;
        this.tableOid = tableOid;
        this.labels = List.copyOf(labels);
        this.gone = before.stream().filter(label -> !labels.contains(label)).toList();
        this.found = EnumerationUses.of(s, tableOid, attnum);
    }

    public ReplaceEnum change() {
        return new ReplaceEnum(
                found.type(),
                Identifier.of("mathesar_aside_" + found.oid()),
                labels,
                found.uses().stream()
                        .map(use -> new ReplaceEnum.Use(use.table(), use.column(), use.array(), use.preset()))
                        .toList(),
                new ReplaceEnum.Kept(
                        found.comment(),
                        found.owner(),
                        found.closed(),
                        found.grantees().stream()
                                .map(one -> new ReplaceEnum.Grant(one.role(), one.grantable()))
                                .toList()));
    }

    /** What the change would do; reads only. */
    public ChangePreview preview() {
        List<Failure> failures = new ArrayList<>();
        long failing = gone.isEmpty() ? 0 : having(failures);
        List<Long> records = found.uses().stream()
                .map(use -> Tables.estimatedRecords(session, use.tableOid()))
                .toList();
        return new ChangePreview(
                change().statements().stream().map(Sql::readable).toList(),
                Work.REWRITE,
                "ACCESS EXCLUSIVE",
                records.contains(-1L)
                        ? -1
                        : records.stream().mapToLong(Long::longValue).sum(),
                failing,
                failures.stream().limit(SHOWN).toList(),
                null,
                List.of(),
                found.blocks(session),
                null);
    }

    /** Counts the records that have a label that goes. Those of other tables are told with their column, as they have no key here. */
    private long having(List<Failure> failures) {
        Obstacles obstacles = new Obstacles(session, tableOid, Tables.name(session, tableOid));
        long others = 0;
        Sql leaving = Sql.of("ARRAY[{}]", gone.stream().map(Sql::literal).collect(Sql.joining(", ")));
        for (EnumerationUses.Use use : found.uses()) {
            Sql value = Sql.of("t.{}::text", use.column());
            Sql all = use.array() ? Sql.of("t.{}::text[]", use.column()) : Sql.of("ARRAY[{}]", value);
            Sql has = Sql.of("{} && {}", all, leaving);
            if (use.tableOid() == tableOid) {
                obstacles.labelled(use.attnum(), has, value);
                continue;
            }
            long count =
                    session.get(Sql.of("SELECT count(*) FROM {} t WHERE {}", use.table(), has), row -> row.number(1));
            if (count > 0) {
                failures.add(new Failure(
                        "label",
                        use.attnum(),
                        null,
                        use.table().name().name() + "." + use.column().name(),
                        String.valueOf(count)));
            }
            others += count;
        }
        failures.addAll(0, obstacles.shown());
        return others + obstacles.count();
    }
}
