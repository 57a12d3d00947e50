package mathesar.shares;

import java.util.function.Function;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.SharedLink;
import mathesar.appdb.SharedLinks;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relations;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in for who has the address of a link: read only, as the link's role. */
record ShareDoor(AppDatabase records, Access access, Relations relations) {
    private static final Logger LOG = LoggerFactory.getLogger(ShareDoor.class);

    /** What is open while the work runs. */
    record Opened(SharedLink link, SharedRows rows, Session session, CatalogView view) {}

    /**
     * @throws AppException DoesNotExist for a link that has ended, and in the place of whatever PostgreSQL has against it: its messages
     *     name columns and values that are not for visitors
     */
    <T> T open(String token, Function<Opened, T> work) {
        SharedLink link = records.read(s -> SharedLinks.open(s, token));
        try {
            return access.asRole(
                    link.databaseId(),
                    link.roleId(),
                    Mode.READ,
                    s -> relations.consistently(s, view -> work.apply(new Opened(link, rows(view, link), s, view))));
        } catch (AppException e) {
            LOG.info("The shared link {} cannot be shown", link.id(), e);
            throw ApiError.NOT_FOUND.error("What this link shows cannot be read at the moment");
        }
    }

    private static SharedRows rows(CatalogView view, SharedLink link) {
        SharedRows rows = new SharedRows(view.get(link.tableOid()), link.definition());
        if (rows.columns().isEmpty()) {
            throw PostgresCondition.of("42501").error("The role of the link may read none of its columns");
        }
        return rows;
    }
}
