package mathesar.explorations;

import java.util.HashSet;
import java.util.Set;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Reference;
import mathesar.catalog.Relation;
import mathesar.errors.ApiError;

/** Which tables foreign keys lead to. */
final class Reachable {
    private static final int DEPTH = 3;

    private final CatalogView view;

    Reachable(CatalogView view) {
        this.view = view;
    }

    Relation table(long oid) {
        return view.find(oid).orElseThrow(() -> ApiError.TYPE.error("A table of the exploration does not exist"));
    }

    /** The oids of the tables that foreign keys lead to from a table, and of itself. */
    Set<Long> from(Relation relation) {
        Set<Long> all = new HashSet<>(Set.of(relation.oid()));
        Set<Long> edge = new HashSet<>(all);
        for (int depth = 0; depth < DEPTH && !edge.isEmpty(); depth++) {
            Set<Long> next = new HashSet<>();
            edge.forEach(oid -> view.find(oid)
                    .ifPresent(r -> r.references().stream().map(Reference::tableOid).forEach(next::add)));
            next.removeAll(all);
            view.prefetch(next);
            all.addAll(next);
            edge = next;
        }
        return all;
    }
}
