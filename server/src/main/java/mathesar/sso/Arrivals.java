package mathesar.sso;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mathesar.access.HomeDatabases;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.AuditLog;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRole;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Database;
import mathesar.appdb.Databases;
import mathesar.appdb.SecondFactors;
import mathesar.appdb.Server;
import mathesar.appdb.Servers;
import mathesar.appdb.Sessions;
import mathesar.appdb.SsoIdentities;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.config.Directory;
import mathesar.config.SingleSignOn.Role;
import mathesar.config.SingleSignOn.SignOnSource;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Deed;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person in whom a provider has vouched for: as the account they came as before, else as that of their address, else as a new one,
 * which may work as the roles the provider's settings name.
 */
final class Arrivals {
    /** No password fits: it is no hash. */
    private static final String NO_PASSWORD = "!";

    private static final int LONGEST_NAME = 63;

    private final AppDatabase records;
    private final HomeDatabases homes;

    Arrivals(AppDatabase records, HomeDatabases homes) {
        this.records = records;
        this.homes = homes;
    }

    /** Carries a refusal out of a transaction, which is rolled back by it. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    /** Begins a session, unless the account asks for a second step. */
    Arrived arrive(SignOnSource provider, Person person, Sessions.Origin origin) throws Refusal {
        checkDomain(provider, person.email());
        try {
            Arrived arrived = records.write(s -> {
                Account account = account(s, provider, person);
                User user = account.user;
                if (!user.active()) {
                    throw refused(Refusal.Reason.INACTIVE, "the account of " + user.username() + " is switched off");
                }
                Caller caller = new Caller(user.id(), user.username(), user.administrator(), null, "")
                        .withAddress(origin.address());
                GroupGrants.settle(s, provider, user, person.groups(), caller);
                if (account.fresh) {
                    provider.roles().forEach(role -> let(s, user, role));
                }
                if (SecondFactors.isOn(s, user.id())) {
                    return new Arrived(user, account.fresh, null);
                }
                Users.setLastLogin(s, user.id());
                AuditLog.add(s, caller, Deed.of("sign_in", null, Map.of("way", provider.id())));
                return new Arrived(user, account.fresh, Sessions.create(s, user.id(), origin));
            });
            if (arrived.fresh) {
                homes.make(arrived.user);
            }
            return arrived;
        } catch (Refused e) {
            throw e.refusal;
        } catch (AppException e) {
            throw new Refusal(Refusal.Reason.ROLE, e);
        }
    }

    private record Account(User user, boolean fresh) {}

    /**
     * Somebody who was let in.
     *
     * @param fresh whether the account was made just now
     * @param key of the session; null if the second step is owed
     */
    record Arrived(User user, boolean fresh, @Nullable String key) {}

    private static void checkDomain(SignOnSource provider, String email) throws Refusal {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!provider.domains().isEmpty() && !provider.domains().contains(domain)) {
            throw new Refusal(Refusal.Reason.DOMAIN, "addresses of " + domain + " are not let in");
        }
    }

    private static Account account(Session s, SignOnSource provider, Person person) {
        Optional<User> known =
                SsoIdentities.find(s, provider.id(), person.subject()).map(id -> Users.get(s, id));
        if (known.isPresent()) {
            return new Account(known.get(), false);
        }
        List<User> same = person.email().isEmpty() ? List.of() : Users.listByEmail(s, person.email());
        if (same.size() > 1) {
            throw refused(Refusal.Reason.EMAIL, "several accounts have the address");
        }
        if (provider instanceof Directory directory) {
            checkDirectory(s, directory, person, same);
        }
        User user = same.isEmpty() ? add(s, person) : same.getFirst();
        SsoIdentities.add(s, provider.id(), person.subject(), user.id());
        if (user.passwordChangeNeeded()) {
            // A first password that somebody else chose was for the first login alone, and that has happened now.
            Users.setPassword(s, user.id(), NO_PASSWORD, false);
        }
        return new Account(user, same.isEmpty());
    }

    /** In a directory people go by the name they type: who was switched off under it does not come back as somebody new. */
    private static void checkDirectory(Session s, Directory directory, Person person, List<User> same) {
        if (!same.isEmpty() && !directory.trustsEmail()) {
            throw refused(Refusal.Reason.EMAIL, "an account has the address, and the directory's are not trusted");
        }
        Optional<User> namesake =
                person.wanted() == null ? Optional.empty() : Users.findByNameInAnyCase(s, person.wanted());
        if (same.isEmpty() && namesake.filter(user -> !user.active()).isPresent()) {
            throw refused(Refusal.Reason.INACTIVE, "the account of this name is switched off");
        }
    }

    private static User add(Session s, Person person) {
        return Users.add(
                s,
                new Users.Details(freeName(s, person), false, person.email(), person.name(), "en"),
                NO_PASSWORD,
                false);
    }

    private static void let(Session s, User user, Role role) {
        Server server = Servers.find(s, role.host(), role.port())
                .orElseThrow(() -> missing("server " + role.host() + ":" + role.port()));
        Database database = Databases.find(s, server.id(), role.database())
                .orElseThrow(() -> missing("database " + role.database()));
        ConfiguredRole stored = ConfiguredRoles.find(s, server.id(), role.role())
                .orElseThrow(() -> missing("stored role " + role.role()));
        if (Collaborators.find(s, user.id(), database.id()).isEmpty()) {
            Collaborators.add(s, user.id(), database.id(), stored.id());
        }
    }

    /** The name they go by at the provider, else that before the @ of the address; a number follows where that is taken. */
    private static String freeName(Session s, Person person) {
        String wanted = person.wanted() == null || person.wanted().isBlank() ? person.email() : person.wanted();
        String base = wanted.contains("@") ? wanted.substring(0, wanted.indexOf('@')) : wanted;
        String plain = base.replaceAll("[^\\p{L}\\p{N}._+-]", "");
        String start = plain.isEmpty() ? "user" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 10));
        String name = start;
        for (int i = 2; Users.isNameTaken(s, name); i++) {
            name = start + i;
        }
        return name;
    }

    private static Refused missing(String what) {
        return refused(Refusal.Reason.ROLE, "there is no " + what + " for new people to work with");
    }

    private static Refused refused(Refusal.Reason reason, String detail) {
        return new Refused(new Refusal(reason, detail));
    }
}
