package mathesar.shares;

import java.util.function.Function;
import mathesar.access.Access;
import mathesar.access.LinkGate;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in for who has the address of a link: read only, as the link's role. */
record ShareDoor(AppDatabase records, Access access, Relations relations, LinkGate gate) {
    private static final Logger LOG = LoggerFactory.getLogger(ShareDoor.class);

    /** What a visitor brings. @param address where they come from */
    record Visit(String token, @Nullable String password, String address) {}

    /** What is open while the work runs. */
    record Opened(SharedLink link, SharedRows rows, Session session, CatalogView view) {}

    /**
     * @throws AppException LinkPasswordNeeded without the right password, and DoesNotExist for a link that has ended, and in the place of whatever PostgreSQL has against it: its messages
     *     name columns and values that are not for visitors
     */
    <T> T open(Visit visit, Function<Opened, T> work) {
        SharedLink link = records.read(s -> SharedLinks.open(s, visit.token()));
        String hash = link.passwordHash();
        if (hash != null && !gate.admits(hash, visit.password(), visit.address())) {
            throw ApiError.LINK_PASSWORD.error("This link asks for a password");
        }
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
