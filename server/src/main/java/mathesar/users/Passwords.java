package mathesar.users;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet; RFC 9106), written as a PHC
 * string. Hashes of Mathesar 0.10 (PBKDF2-SHA256) are still checked.
 */
final class Passwords {
    /** In the place of a hash: no password is right. */
    static final String NONE = "!";

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
    /** Bounds the memory that many sign-ins at once take. */
    private static final Semaphore AT_ONCE = new Semaphore(4);
    /** Checked for unknown names, so that they take as long as known ones. */
    private static final String NOBODY = hash("nobody's password");

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return PREFIX + BASE64.encodeToString(salt) + "$" + BASE64.encodeToString(argon2(password, salt));
    }

    /** Whether the password is the one that was hashed. */
    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        if (hash.startsWith(PREFIX) && parts.length == 6) {
            byte[] expected = Base64.getDecoder().decode(parts[5]);
            return MessageDigest.isEqual(
                    expected, argon2(password, Base64.getDecoder().decode(parts[4])));
        }
        // Whoever has no password yet must not be told by a quick answer.
        return hash.equals(NONE)
                ? matchesNobody(password)
                : parts.length == 4 && parts[0].equals("pbkdf2_sha256") && matchesLegacy(password, parts);
    }

    /** Spends the time of {@link #matches} and says no. */
    static boolean matchesNobody(String password) {
        return matches(password, NOBODY) && PREFIX.isEmpty();
    }

    static boolean isCurrent(String hash) {
        return hash.startsWith(PREFIX);
    }

    private static byte[] argon2(String password, byte[] salt) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] out = new byte[LENGTH];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        } finally {
            AT_ONCE.release();
        }
        return out;
    }

    private static boolean matchesLegacy(String password, String[] parts) {
        try {
            PBEKeySpec spec = new PBEKeySpec(
                    password.toCharArray(),
                    parts[2].getBytes(StandardCharsets.UTF_8),
                    Integer.parseInt(parts[1]),
                    LENGTH * 8);
            byte[] actual = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return MessageDigest.isEqual(Base64.getDecoder().decode(parts[3]), actual);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
