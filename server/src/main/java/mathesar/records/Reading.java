package mathesar.records;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.appdb.TableSettings;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Reference;
import mathesar.catalog.Relation;
import mathesar.catalog.Relations;
import mathesar.postgres.Session;
import mathesar.query.Literals;
import mathesar.query.Reach;
import mathesar.query.Summaries;
import mathesar.query.Templates;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the methods of this room work with. */
record Reading(
        Access access, Relations relations, AppDatabase application, MetadataCache metadata, DownloadLinks links) {

    /** Work in one transaction on what is known of the catalog. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(Session session, CatalogView view);
    }

    <T extends @Nullable Object> T read(Caller caller, long databaseId, Work<T> work) {
        return access.<T>read(caller, databaseId, s -> relations.<T>consistently(s, view -> work.run(s, view)));
    }

    <T extends @Nullable Object> T write(Caller caller, long databaseId, Work<T> work) {
        return access.<T>write(caller, databaseId, s -> relations.<T>consistently(s, view -> work.run(s, view)));
    }

    TableSettings settings(long databaseId, long tableOid) {
        return metadata.get(databaseId, tableOid);
    }

    /** Summaries by the stored templates, replaced by those of a request: an object by table oid, where null stands for the automatic one. */
    Summaries summaries(long databaseId, CatalogView view, JsonNode overrides) {
        Templates templates = oid -> {
            JsonNode override = overrides.get(Long.toString(oid));
            if (override != null) {
                return Optional.of(override).filter(o -> !o.isNull());
            }
            return metadata.get(databaseId, oid).summaryTemplate();
        };
        return new Summaries(view::find, templates);
    }

    /** What filters and orders may reach, by the stored templates. */
    Reach reach(long databaseId, CatalogView view, Literals literals) {
        Templates templates = oid -> metadata.get(databaseId, oid).summaryTemplate();
        return new Reach(view::get, new Summaries(view::find, templates, literals));
    }

    /** Reads what is known of the tables a relation refers to in one go. */
    void prefetch(long databaseId, CatalogView view, Relation relation, Collection<Long> others) {
        Set<Long> oids = new LinkedHashSet<>(others);
        List<Reference> references = relation.references();
        references.forEach(r -> oids.add(r.tableOid()));
        view.prefetch(oids);
        oids.add(relation.oid());
        metadata.prefetch(databaseId, oids);
    }
}
