package mathesar.users;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.AuditLog;
import mathesar.appdb.AuditWitness;
import mathesar.appdb.SecondFactors;
import mathesar.appdb.Sessions;
import mathesar.appdb.Tokens;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.http.Identities;
import mathesar.http.Identity;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Deed;
import mathesar.rpc.Json;
import mathesar.rpc.Scope;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who is who: sessions, tokens, and sign-in by password with a bound on failed tries. */
public final class Accounts implements Identities {
    private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long GOING_ON_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MAX_KEPT = 10_000;
    private static final String SIGN_IN = "sign_in";

    private final AppDatabase records;
    private final boolean byPassword;
    private final Throttle throttle = new Throttle(System::nanoTime);
    private final Proofs proofs = new Proofs(System::nanoTime);
    private final Map<Long, Begun> begun = new ConcurrentHashMap<>();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Optional<Identity> identity, long version, long at) {}

    /** Who it is, and whether it is to be noted that they were here. */
    private record Found(Optional<Identity> identity, boolean unnoted) {
        private static final Found NOBODY = new Found(Optional.empty(), false);
    }

    private record Begun(SignedIn signedIn, long at) {}

    /** @param byPassword whether scripts may sign in with a password; not where single sign-on is required */
    public Accounts(AppDatabase records, boolean byPassword) {
        this.records = records;
        this.byPassword = byPassword;
    }

    /** Kept for a few seconds and until the next write to the records, so that a page of calls asks once. */
    @Override
    public Optional<Identity> ofSession(String key) {
        Kept known = kept.get(key);
        long version = records.version();
        if (known != null && known.version == version && System.nanoTime() - known.at < FRESH_NANOS) {
            return known.identity;
        }
        Found found = records.read(s -> Sessions.find(s, key)
                .map(session -> new Found(identity(s, session.userId(), null), session.unnoted()))
                .orElse(Found.NOBODY));
        if (found.unnoted) {
            note(s -> Sessions.note(s, key));
        }
        if (kept.size() >= MAX_KEPT) {
            kept.clear();
        }
        kept.put(key, new Kept(found.identity, version, System.nanoTime()));
        return found.identity;
    }

    @Override
    public Optional<Identity> ofToken(String token) {
        Found found = records.read(s -> Tokens.find(s, token)
                .map(known -> new Found(identity(s, known.userId(), known.scope()), known.unnoted()))
                .orElse(Found.NOBODY));
        if (found.unnoted) {
            note(s -> Tokens.note(s, token));
        }
        return found.identity;
    }

    private static Optional<Identity> identity(Session s, @Nullable Long user, @Nullable Scope scope) {
        return user == null
                ? Optional.of(visitor())
                : Users.find(s, user).filter(User::active).map(known -> identity(known, scope));
    }

    private void note(Consumer<Session> work) {
        records.write(s -> {
            work.accept(s);
            return "";
        });
    }

    @Override
    public Optional<SignedIn> signIn(String username, String password, String address) {
        return byPassword
                ? check(username, password, address, null)
                        .filter(user -> !records.<Boolean>read(s -> SecondFactors.isOn(s, user.id())))
                        .map(user -> beginOrGoOn(user, address))
                : Optional.empty();
    }

    /** A script that signs in with every call goes on in one session for a while, as long as that is alive. */
    private SignedIn beginOrGoOn(User user, String address) {
        Begun last = begun.get(user.id());
        if (last != null && System.nanoTime() - last.at < GOING_ON_NANOS) {
            Optional<Identity> alive = ofSession(last.signedIn.session());
            if (alive.isPresent()) {
                return new SignedIn(last.signedIn.session(), alive.get());
            }
        }
        if (begun.size() >= MAX_KEPT) {
            begun.clear();
        }
        SignedIn fresh = begin(user, "basic", new Sessions.Origin(address, ""));
        begun.put(user.id(), new Begun(fresh, System.nanoTime()));
        return fresh;
    }

    /**
     * The account of a name and a password. Takes the same time whether the name is known or not.
     *
     * @param device name of a browser that signed in to this account before and so has tries of its own, which nobody else can use up
     */
    Optional<User> check(String username, String password, String address, @Nullable String device) {
        return attempt(username, address, device, () -> own(username, password), Optional::isPresent, Optional.empty());
    }

    /**
     * Counts a try of an account and of an address, unless it succeeds.
     *
     * @param failed the outcome if there were too many
     */
    <T> T attempt(
            String username,
            String address,
            @Nullable String device,
            Supplier<T> work,
            Predicate<T> succeeded,
            T failed) {
        List<String> subjects = List.of("address " + address, device == null ? "account " + username : device);
        if (!throttle.begin(subjects)) {
            return failed;
        }
        T outcome = work.get();
        if (succeeded.test(outcome)) {
            throttle.forgive(subjects);
        } else {
            records.read(s -> Users.findByName(s, username).filter(User::active))
                    .ifPresent(known -> noteRefusal(known, address, "wrong password"));
        }
        return outcome;
    }

    /** By the password that is kept here; counts as no try. */
    Optional<User> own(String username, String password) {
        Optional<User> user = records.read(s -> Users.findByName(s, username).filter(User::active));
        Optional<String> hash = user.flatMap(u -> records.read(s -> Users.passwordHash(s, u.id())));
        boolean right = hash.isPresent() ? fits(password, hash.get()) : Passwords.matchesNobody(password);
        if (!right || user.isEmpty() || hash.isEmpty()) {
            return Optional.empty();
        }
        if (!Passwords.isCurrent(hash.get())) {
            User known = user.get();
            String renewed = Passwords.hash(password);
            records.write(s -> {
                Users.setPassword(s, known.id(), renewed, known.passwordChangeNeeded());
                return "";
            });
        }
        return user;
    }

    private boolean fits(String password, String hash) {
        if (proofs.hold(hash, password)) {
            return true;
        }
        boolean right = Passwords.matches(password, hash);
        if (right) {
            proofs.keep(hash, password);
        }
        return right;
    }

    /** Whether the password is the account's own; counts as a try of its account. */
    boolean isPasswordOf(User user, String password) {
        List<String> subjects = List.of("account " + user.username());
        if (!throttle.begin(subjects)) {
            return false;
        }
        boolean right = records.read(s -> Users.passwordHash(s, user.id()))
                .map(hash -> Passwords.matches(password, hash))
                .orElse(false);
        if (right) {
            throttle.forgive(subjects);
        }
        return right;
    }

    /** Whether somebody got a secret right that is no password; false, without a look at it, if there were too many wrong ones. */
    boolean attempt(String subject, BooleanSupplier isRight) {
        List<String> subjects = List.of(subject);
        if (!throttle.begin(subjects)) {
            return false;
        }
        boolean right = isRight.getAsBoolean();
        if (right) {
            throttle.forgive(subjects);
        }
        return right;
    }

    /** Counts a try at a secret that is no password; false if there were too many. */
    boolean mayTry(String subject) {
        return throttle.begin(List.of(subject));
    }

    /** A name that is no account's is not kept: it may be a password in the wrong field. */
    void noteRefusal(User user, String address, String reason) {
        Deed deed = new Deed(SIGN_IN, null, Json.MAPPER.createObjectNode(), reason);
        new AuditWitness(records).saw(caller(user, address), deed);
    }

    private static Caller caller(User user, String address) {
        return new Caller(user.id(), user.username(), user.administrator(), null, "").withAddress(address);
    }

    /**
     * Begins a session of the account.
     *
     * @param way how the person came in: {@code password}, {@code basic}, {@code first}
     */
    SignedIn begin(User user, String way, Sessions.Origin origin) {
        String key = records.write(s -> {
            AuditLog.add(s, caller(user, origin.address()), Deed.of(SIGN_IN, null, Map.of("way", way)));
            Sessions.deleteExpired(s);
            Users.setLastLogin(s, user.id());
            return Sessions.create(s, user.id(), origin);
        });
        return new SignedIn(key, identity(user));
    }

    /** Ends the caller's session, if there is one. */
    void end(Caller caller) {
        String key = caller.session();
        if (key == null) {
            return;
        }
        records.write(s -> {
            Sessions.delete(s, key);
            if (caller.signedIn()) {
                AuditLog.add(s, caller, Deed.of("sign_out", null, Map.of()));
            }
            return "";
        });
    }

    boolean isInstalled() {
        return records.read(Users::hasAdministrator);
    }

    /** Makes the first administrator; empty if there is one already. Of several at once, one wins. */
    public Optional<User> createFirst(String username, String password, String email, String language) {
        String hash = Passwords.hash(password);
        Users.Details details = new Users.Details(username, true, email, null, language);
        return records.write(s -> {
            s.execute(Sql.of("LOCK TABLE mathesar.users IN SHARE ROW EXCLUSIVE MODE"));
            return Users.hasAdministrator(s) || Users.isNameTaken(s, username)
                    ? Optional.<User>empty()
                    : Optional.of(Users.add(s, details, hash, false));
        });
    }

    /** What is wrong with a password that the person chooses. */
    static List<String> faults(String password, User user) {
        List<String> words = new ArrayList<>(List.of(user.username(), user.email()));
        if (user.fullName() != null) {
            words.add(user.fullName());
        }
        return PasswordRules.check(password, words);
    }

    private static Identity identity(User user) {
        return identity(user, null);
    }

    private static Identity identity(User user, @Nullable Scope scope) {
        return new Identity(
                user.id(),
                user.username(),
                user.administrator(),
                user.passwordChangeNeeded(),
                user.displayLanguage(),
                scope);
    }

    private static Identity visitor() {
        return new Identity(null, "", false, false, null);
    }
}
