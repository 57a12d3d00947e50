package mathesar.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.sql.Sql;

/** The relations one piece of work uses, and the check that they are still as they were read. */
public final class CatalogView {
    private static final Set<String> STALE_STATES =
            Set.of("42703", "42P01", "42501", "42804", "42883", "42846", "3F000", "0A000", "XX000");

    private final Relations relations;
    private final Session session;
    private final Map<Long, Relation> used = new LinkedHashMap<>();
    private boolean confirmed;

    CatalogView(Relations relations, Session session) {
        this.relations = relations;
        this.session = session;
    }

    /** @throws AppException UndefinedTable */
    public Relation get(long oid) {
        return find(oid)
                .orElseThrow(() -> PostgresCondition.of("42P01").error("There is no table with the oid " + oid));
    }

    public Optional<Relation> find(long oid) {
        prefetch(List.of(oid));
        return Optional.ofNullable(used.get(oid));
    }

    /** Reads what is not yet known of several relations in one go. */
    public void prefetch(Collection<Long> oids) {
        List<Long> missing = new ArrayList<>();
        for (long oid : oids) {
            if (!used.containsKey(oid)) {
                Relation known = relations.peek(session.target(), oid);
                if (known == null) {
                    missing.add(oid);
                } else {
                    used.put(oid, known);
                }
            }
        }
        if (!missing.isEmpty()) {
            RelationReader.read(
                            session, missing.stream().mapToLong(Long::longValue).toArray())
                    .values()
                    .forEach(this::learn);
        }
    }

    private void learn(Relation relation) {
        relations.keep(session.target(), relation);
        used.put(relation.oid(), relation);
    }

    /** A boolean that travels in a statement: whether everything used so far is unchanged. Costs a few index look-ups, once a statement. */
    public Sql check() {
        List<Sql> same = new ArrayList<>();
        used.values()
                .forEach(relation -> same.add(Sql.of(
                        "{} = {}::text",
                        RelationReader.fingerprint(Sql.of("{}::oid", Sql.number(relation.oid()))),
                        relation.fingerprint())));
        return Sql.of("(SELECT {})", Sql.join(" AND ", same));
    }

    /** To be called with the value of {@link #check}. */
    public void confirm(boolean unchanged) {
        if (!unchanged) {
            throw new StaleCatalogException();
        }
        confirmed = true;
    }

    /** Asks by itself where no statement of the work has carried the check: what was known may have left nothing to ask for. */
    void ensureConfirmed() {
        if (!confirmed && !used.isEmpty()) {
            session.each(Sql.of("SELECT {}", check()), 0, row -> confirm(row.bool(1)));
        }
    }

    /** Whether the work has seen that its knowledge holds; from then on it may have told its result. */
    boolean isConfirmed() {
        return confirmed;
    }

    Target target() {
        return session.target();
    }

    Collection<Relation> used() {
        return used.values();
    }

    static boolean mayBeStale(AppException e) {
        return STALE_STATES.stream().anyMatch(e::is);
    }
}
