package mathesar.sso;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mathesar.appdb.AuditLog;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Databases;
import mathesar.appdb.Servers;
import mathesar.appdb.Sessions;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.config.SingleSignOn.Group;
import mathesar.config.SingleSignOn.Role;
import mathesar.config.SingleSignOn.SignOnSource;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives people at each sign-on what the groups they are in at the provider are to have, and takes away what groups gave them before.
 * What was given by hand stays as it is.
 */
final class GroupGrants {
    private static final Logger LOG = LoggerFactory.getLogger(GroupGrants.class);

    private final Session s;
    private final SignOnSource provider;
    private final User user;
    private final List<Group> groups;
    private final Caller caller;

    private GroupGrants(Session s, SignOnSource provider, User user, List<Group> groups, Caller caller) {
        this.s = s;
        this.provider = provider;
        this.user = user;
        this.groups = groups;
        this.caller = caller;
    }

    /** @param names the groups that the provider tells; those without a meaning here are passed over */
    static void settle(Session s, SignOnSource provider, User user, Set<String> names, Caller caller) {
        List<Group> groups = provider.groups().stream()
                .filter(group -> names.contains(group.name()))
                .toList();
        GroupGrants grants = new GroupGrants(s, provider, user, groups, caller);
        grants.settleAdministrator();
        grants.settleRoles();
    }

    private void settleAdministrator() {
        boolean wanted = groups.stream().anyMatch(Group::administrator);
        if (wanted == user.administrator()) {
            return;
        }
        if (!wanted && !Users.isAdministratorFrom(s, user.id(), provider.id())) {
            return;
        }
        if (!wanted && Users.isLastAdministrator(s, user)) {
            LOG.warn("{} stays an administrator although no group says so: there is no other", user.username());
            return;
        }
        Users.setAdministrator(s, user.id(), wanted, provider.id());
        Sessions.deleteOf(s, user.id());
        AuditLog.add(
                s, caller, Deed.of(wanted ? "groups.administrator" : "groups.no_administrator", null, about(Map.of())));
    }

    private void settleRoles() {
        Map<Long, Long> wanted = wanted();
        for (Collaborator had : Collaborators.listFrom(s, user.id(), provider.id())) {
            if (!Long.valueOf(had.configuredRoleId()).equals(wanted.get(had.databaseId()))) {
                Collaborators.delete(s, had.id());
                tell("groups.leave", had.databaseId(), had.configuredRoleId());
            }
        }
        wanted.forEach((database, role) -> {
            if (Collaborators.find(s, user.id(), database).isEmpty()) {
                Collaborator made = Collaborators.add(s, user.id(), database, role);
                Collaborators.setFrom(s, made.id(), provider.id());
                tell("groups.join", database, role);
            }
        });
    }

    /** Stored roles by database. What is not there is left out: a setting that has grown old locks nobody out. */
    private Map<Long, Long> wanted() {
        Map<Long, Long> roles = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Role role : group.roles()) {
                boolean found = put(roles, role);
                if (!found) {
                    LOG.warn("The group {} of {} is to work with what is not there: {}", group.name(), provider, role);
                }
            }
        }
        return roles;
    }

    private boolean put(Map<Long, Long> roles, Role role) {
        return Servers.find(s, role.host(), role.port())
                .flatMap(server -> {
                    Optional<Long> stored =
                            ConfiguredRoles.find(s, server.id(), role.role()).map(found -> found.id());
                    return Databases.find(s, server.id(), role.database())
                            .flatMap(database -> stored.map(id -> {
                                roles.putIfAbsent(database.id(), id);
                                return true;
                            }));
                })
                .isPresent();
    }

    private void tell(String action, long database, long role) {
        AuditLog.add(s, caller, Deed.of(action, database, about(Map.of("configured_role_id", String.valueOf(role)))));
    }

    private Map<String, String> about(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put("way", provider.id());
        return all;
    }
}
