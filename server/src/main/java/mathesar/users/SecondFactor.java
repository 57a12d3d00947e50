package mathesar.users;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.SecondFactors;
import mathesar.appdb.User;
import mathesar.errors.ApiError;
import mathesar.postgres.Session;

/** Codes of six digits that change every thirty seconds (RFC 6238), and recovery codes for who has lost the device that shows them. */
final class SecondFactor {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final String ALGORITHM = "HmacSHA1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AppDatabase records;
    private final Accounts accounts;
    private final InstantSource clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    SecondFactor(AppDatabase records, Accounts accounts, InstantSource clock) {
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    boolean isOn(User user) {
        return records.read(s -> SecondFactors.isOn(s, user.id()));
    }

    /** A new secret, in Base32 as apps take it; nobody is asked for it until {@link #confirm}. */
    String begin(User user) {
        byte[] secret = random(SECRET_BYTES);
        String text = Base32.encode(secret);
        byte[] sealed = records.secrets().seal(text);
        if (sealed == null || !records.<Boolean>write(s -> SecondFactors.begin(s, user.id(), sealed))) {
            throw ApiError.VALUE.error("The second step is on already; turn it off first");
        }
        return text;
    }

    /** What the QR code for apps holds ("Key Uri Format" of Google Authenticator, which all of them read). */
    static String address(User user, String secret) {
        String name = URLEncoder.encode(user.username(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Mathesar:" + name + "?secret=" + secret + "&issuer=Mathesar";
    }

    /** Turns the second step on and gives the recovery codes, which are told only now; empty if the code is wrong. */
    List<String> confirm(User user, String code) {
        return codesIf(user, code, true);
    }

    /** New recovery codes in the place of all earlier ones; empty if the code is wrong. */
    List<String> renewCodes(User user, String code) {
        return codesIf(user, code, false);
    }

    private List<String> codesIf(User user, String code, boolean first) {
        List<String> fresh = Stream.generate(() -> Base32.encode(random(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        boolean done = tried(
                user,
                () -> records.<Boolean>write(s -> {
                    boolean right = SecondFactors.isOn(s, user.id()) != first && takes(s, user, code);
                    if (right) {
                        SecondFactors.confirm(s, user.id());
                        SecondFactors.setRecoveryCodes(s, user.id(), fresh);
                    }
                    return right;
                }));
        return done ? fresh.stream().map(SecondFactor::grouped).toList() : List.of();
    }

    /** Turns it off; false if the code is wrong. */
    boolean remove(User user, String code) {
        return tried(
                user,
                () -> records.<Boolean>write(s -> (takes(s, user, code) || takesRecoveryCode(s, user, code))
                        && SecondFactors.remove(s, user.id())));
    }

    /** Whether this is the code of the moment, or a recovery code; each serves once. Ten wrong ones, and one waits five minutes. */
    boolean accepts(User user, String code) {
        return tried(
                user,
                () -> records.<Boolean>write(s -> SecondFactors.isOn(s, user.id())
                        && (takes(s, user, code) || takesRecoveryCode(s, user, code))));
    }

    private boolean tried(User user, java.util.function.BooleanSupplier work) {
        return accounts.attempt("second step of " + user.username(), work);
    }

    private boolean takes(Session s, User user, String code) {
        OptionalLong step = SecondFactors.secret(s, records.secrets(), user.id())
                .map(secret -> stepOf(secret, code))
                .orElse(OptionalLong.empty());
        return step.isPresent() && SecondFactors.take(s, user.id(), step.getAsLong());
    }

    private static boolean takesRecoveryCode(Session s, User user, String code) {
        String bare = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return SecondFactors.takeRecoveryCode(s, user.id(), bare);
    }

    /** The time step that the code belongs to: the present one, the one before or after, since clocks differ (RFC 6238, 5.2). */
    private OptionalLong stepOf(String secret, String code) {
        byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        OptionalLong found = OptionalLong.empty();
        for (long off = -1; off <= 1; off++) {
            Instant moment = now.plus(codes.getTimeStep().multipliedBy(off));
            if (MessageDigest.isEqual(typed, code(secret, moment).getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(
                        moment.getEpochSecond() / codes.getTimeStep().toSeconds());
            }
        }
        return found;
    }

    private String code(String secret, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), ALGORITHM), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String grouped(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
