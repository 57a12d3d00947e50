package mathesar.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import org.jspecify.annotations.Nullable;

/**
 * What is known of relations, per (database, role). Nothing of it is trusted: each statement that uses it carries a check of the
 * relations' fingerprints and is repeated on fresh knowledge when the check fails ({@link #consistently}).
 */
public final class Relations {
    /** Rights that come with membership in another role leave no trace in the relation's own catalog rows, so knowledge ages. */
    private static final long FRESH_NANOS = 15_000_000_000L;

    private static final int MOST_KEPT = 50_000;

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(Target target, long oid) {}

    private record Kept(Relation relation, long at) {}

    /** Work that reads the catalog through a view of it. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run(CatalogView view);
    }

    /**
     * Runs the work; when the catalog turns out to have changed, which is asked afterwards if the work did not, or when it fails in a way that a changed catalog explains, what it used is
     * read anew and, if that differs, the work runs once more in a new transaction of the session.
     */
    public <T extends @Nullable Object> T consistently(Session s, Work<T> work) {
        CatalogView view = new CatalogView(this, s);
        try {
            T result = work.run(view);
            view.ensureConfirmed();
            return result;
        } catch (StaleCatalogException e) {
            s.rollback();
            forget(view);
        } catch (AppException e) {
            if (view.isConfirmed() || !CatalogView.mayBeStale(e)) {
                throw e;
            }
            s.rollback();
            if (!differs(s, view)) {
                throw e;
            }
        }
        return work.run(new CatalogView(this, s));
    }

    private void forget(CatalogView view) {
        view.used().forEach(relation -> kept.remove(new Key(view.target(), relation.oid())));
    }

    private boolean differs(Session s, CatalogView view) {
        forget(view);
        long[] oids = view.used().stream().mapToLong(Relation::oid).toArray();
        Map<Long, Relation> now = RelationReader.read(s, oids);
        now.values().forEach(relation -> keep(s.target(), relation));
        return view.used().stream().anyMatch(old -> !old.equals(now.get(old.oid())));
    }

    @Nullable
    Relation peek(Target target, long oid) {
        Kept known = kept.get(new Key(target, oid));
        return known == null || System.nanoTime() - known.at > FRESH_NANOS ? null : known.relation;
    }

    void keep(Target target, Relation relation) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(new Key(target, relation.oid()), new Kept(relation, System.nanoTime()));
    }
}
