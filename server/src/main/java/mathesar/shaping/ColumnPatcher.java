package mathesar.shaping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.ddl.AlterColumns;
import mathesar.ddl.AlterColumns.Alteration;
import mathesar.ddl.AlterColumns.NewDefault;
import mathesar.ddl.Change;
import mathesar.ddl.CommentOnColumn;
import mathesar.ddl.DropColumns;
import mathesar.ddl.RenameColumn;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;

/** Changes columns of one table: names and comments one by one, then types, defaults and nullability in one statement. */
public final class ColumnPatcher {
    private final Session session;
    private final long tableOid;
    private final Attributes attributes;

    private ColumnPatcher(Session session, long tableOid) {
        this.session = session;
        this.tableOid = tableOid;
        this.attributes = Attributes.of(session, tableOid);
    }

    /**
     * Makes all changes or none. Columns that do not exist, and the key column the application made, are passed over.
     *
     * @throws mathesar.errors.AppException RaiseException with the values that the new type refuses, or what PostgreSQL says
     */
    public static void patch(Session s, long tableOid, List<ColumnPatch> patches) {
        new ColumnPatcher(s, tableOid).patchAll(patches);
    }

    private void patchAll(List<ColumnPatch> patches) {
        List<ColumnPatch> possible = possible(patches);
        if (possible.isEmpty()) {
            return;
        }
        Plan plan = plan(possible);
        if (plan.retypings.isEmpty()) {
            plan.changes.forEach(this::run);
            return;
        }
        try {
            session.attempt(() -> {
                plan.changes.forEach(this::run);
                return "";
            });
        } catch (AppException e) {
            // The statement says that a value cannot be cast; which ones, and how many, only another look tells.
            if (e.code() instanceof PostgresCondition condition
                    && condition.sqlState().startsWith("22")) {
                plan.retypings.forEach(retyping -> retyping.refuse(session, plan.table));
            }
            throw e;
        }
    }

    /**
     * What patches come to.
     *
     * @param dropped the columns that go
     * @param required the columns that shall have a value in every record, and need not have one yet
     * @param alteration the changes of types, defaults and nullability among the changes
     */
    record Plan(
            QualifiedName table,
            List<Attribute> dropped,
            List<Retyping> retypings,
            List<Attribute> required,
            AlterColumns alteration,
            List<Change> changes) {}

    static Plan plan(Session s, long tableOid, List<ColumnPatch> patches) {
        ColumnPatcher patcher = new ColumnPatcher(s, tableOid);
        return patcher.plan(patcher.possible(patches));
    }

    private List<ColumnPatch> possible(List<ColumnPatch> patches) {
        return patches.stream()
                .filter(patch -> attributes
                        .find(patch.id())
                        .filter(one -> !isAddedKey(one))
                        .isPresent())
                .toList();
    }

    private Plan plan(List<ColumnPatch> possible) {
        QualifiedName table = Tables.name(session, tableOid);
        List<Attribute> dropped = possible.stream()
                .filter(ColumnPatch::wantsDeletion)
                .map(patch -> attributes.get(patch.id()))
                .toList();
        List<ColumnPatch> kept =
                possible.stream().filter(patch -> !patch.wantsDeletion()).toList();
        List<Retyping> retypings = new ArrayList<>();
        AlterColumns alteration = new AlterColumns(
                table, kept.stream().map(patch -> alteration(patch, retypings)).toList());
        List<Change> changes = new ArrayList<>();
        if (!dropped.isEmpty()) {
            changes.add(
                    new DropColumns(table, dropped.stream().map(Attribute::name).toList()));
        }
        changes.add(alteration);
        kept.stream().flatMap(patch -> description(table, patch)).forEach(changes::add);
        kept.stream().flatMap(patch -> renaming(table, patch)).forEach(changes::add);
        List<Attribute> required = kept.stream()
                .filter(patch -> Boolean.FALSE.equals(patch.mayBeNull()))
                .map(patch -> attributes.get(patch.id()))
                .filter(column -> !column.notNull())
                .toList();
        return new Plan(table, dropped, retypings, required, alteration, changes);
    }

    private static boolean isAddedKey(Attribute one) {
        return one.attnum() == 1
                && one.identity()
                && one.name().name().equals("id")
                && one.type().name().equals("integer");
    }

    private Alteration alteration(ColumnPatch patch, List<Retyping> retypings) {
        Attribute column = attributes.get(patch.id());
        Retyping retyping = Retyping.find(session, column, patch);
        NewDefault preset = patch.newDefault();
        if (retyping != null) {
            retypings.add(retyping);
            preset = preset == null ? retyping.keptDefault(session) : preset;
        }
        return new Alteration(
                column.name(),
                retyping == null ? null : retyping.target(),
                retyping == null ? null : retyping.cast().expression(),
                preset,
                patch.mayBeNull());
    }

    private Stream<Change> description(QualifiedName table, ColumnPatch patch) {
        return patch.description() == null
                ? Stream.of()
                : Stream.of(new CommentOnColumn(
                        table, attributes.name(patch.id()), patch.description().asString("")));
    }

    private Stream<Change> renaming(QualifiedName table, ColumnPatch patch) {
        Identifier name = patch.newName();
        Identifier old = attributes.name(patch.id());
        return name == null || name.equals(old) ? Stream.of() : Stream.of(new RenameColumn(table, old, name));
    }

    private void run(Change change) {
        change.statements().forEach(session::execute);
    }
}
