package mathesar.shaping;

import java.util.ArrayList;
import java.util.List;
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
        List<ColumnPatch> possible = patches.stream()
                .filter(patch -> attributes
                        .find(patch.id())
                        .filter(one -> !isAddedKey(one))
                        .isPresent())
                .toList();
        if (possible.isEmpty()) {
            return;
        }
        QualifiedName table = Tables.name(session, tableOid);
        List<Identifier> gone = possible.stream()
                .filter(ColumnPatch::wantsDeletion)
                .map(patch -> attributes.name(patch.id()))
                .toList();
        if (!gone.isEmpty()) {
            run(new DropColumns(table, gone));
        }
        List<ColumnPatch> kept =
                possible.stream().filter(patch -> !patch.wantsDeletion()).toList();
        alter(table, kept);
        kept.forEach(patch -> describe(table, patch));
        kept.forEach(patch -> rename(table, patch));
    }

    private static boolean isAddedKey(Attribute one) {
        return one.attnum() == 1
                && one.identity()
                && one.name().name().equals("id")
                && one.type().name().equals("integer");
    }

    private void alter(QualifiedName table, List<ColumnPatch> patches) {
        List<Retyping> retypings = new ArrayList<>();
        List<Alteration> alterations = new ArrayList<>();
        for (ColumnPatch patch : patches) {
            Attribute column = attributes.get(patch.id());
            Retyping retyping = Retyping.find(session, column, patch);
            NewDefault preset = patch.newDefault();
            if (retyping != null) {
                retypings.add(retyping);
                preset = preset == null ? retyping.keptDefault(session) : preset;
            }
            alterations.add(new Alteration(
                    column.name(),
                    retyping == null ? null : retyping.target(),
                    retyping == null ? null : retyping.cast().expression(),
                    preset,
                    patch.mayBeNull()));
        }
        AlterColumns change = new AlterColumns(table, alterations);
        if (retypings.isEmpty()) {
            run(change);
            return;
        }
        try {
            session.attempt(() -> {
                run(change);
                return "";
            });
        } catch (AppException e) {
            // The statement says that a value cannot be cast; which ones, and how many, only another look tells.
            if (e.code() instanceof PostgresCondition condition
                    && condition.sqlState().startsWith("22")) {
                retypings.forEach(retyping -> retyping.refuse(session, table));
            }
            throw e;
        }
    }

    private void describe(QualifiedName table, ColumnPatch patch) {
        if (patch.description() != null) {
            run(new CommentOnColumn(
                    table, attributes.name(patch.id()), patch.description().asString("")));
        }
    }

    private void rename(QualifiedName table, ColumnPatch patch) {
        Identifier name = patch.newName();
        Identifier old = attributes.name(patch.id());
        if (name != null && !name.equals(old)) {
            run(new RenameColumn(table, old, name));
        }
    }

    private void run(Change change) {
        change.statements().forEach(session::execute);
    }
}
