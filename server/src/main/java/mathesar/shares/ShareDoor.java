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
import mathesar.query.PlannedResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The way in for who has the address of a link: read only, as the link's role. */
record ShareDoor(
        AppDatabase records, Access access, Relations relations, PlannedResult.Planner planner, LinkGate gate) {
    private static final Logger LOG = LoggerFactory.getLogger(ShareDoor.class);

    /** What a visitor brings. @param address where they come from */
    record Visit(String token, @Nullable String password, String address) {}

    /** What is open while the work runs. */
    record Opened(SharedLink link, Session session, CatalogView view, PlannedResult.Planner planner) {
        /** @throws AppException DoesNotExist if the link has no such part, or it has no rows */
        SharedResult result(int part) {
            if (link.subject().tableOid() != null && part == 0) {
                return rows();
            }
            JsonNode one = link.definition().path("parts").path(part);
            if (!one.has("query")) {
                throw ApiError.NOT_FOUND.error("The link has no such part");
            }
            return new SharedExploration(planner, one, view);
        }

        private SharedResult rows() {
            SharedRows rows = new SharedRows(view, view.get(link.subject().id()), link.definition());
            if (rows.columns().isEmpty()) {
                throw PostgresCondition.of("42501").error("The role of the link may read none of its columns");
            }
            return rows;
        }
    }

    /**
     * @throws AppException LinkPasswordNeeded without the right password, DoesNotExist for a link that has ended, and LinkBroken in the
     *     place of whatever PostgreSQL has against it: its messages name columns and values that are not for visitors
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
                    s -> relations.consistently(s, view -> work.apply(new Opened(link, s, view, planner))));
        } catch (AppException e) {
            LOG.info("The shared link {} cannot be shown", link.id(), e);
            throw ApiError.LINK_BROKEN.error("What this link shows cannot be read any more, or not at the moment");
        }
    }
}
