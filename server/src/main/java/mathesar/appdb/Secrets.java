package mathesar.appdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets for keeping: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce. A sealed value is one format byte, four bytes that
 * name the key, the nonce, and the ciphertext with its 128-bit tag, so that keys can be changed while values sealed with
 * an older one still open.
 */
public final class Secrets {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final int current;
    private final String secret;

    /** @param secrets texts the keys are derived from; the first seals, all open */
    public Secrets(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A secret key is needed");
        }
        secrets.forEach(this::addKey);
        current = keys.keySet().iterator().next();
        secret = secrets.getFirst();
    }

    private void addKey(String secret) {
        byte[] key = sha256("mathesar sealing key 1\n" + secret);
        keys.put(ByteBuffer.wrap(sha256("mathesar key id\n" + secret)).getInt(), new SecretKeySpec(key, "AES"));
    }

    public byte @Nullable [] seal(@Nullable String plain) {
        if (plain == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(5 + NONCE + sealed.length)
                .put(FORMAT)
                .putInt(current)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if the value was sealed with a key that is not known, or was changed */
    public @Nullable String open(byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        if (sealed.length < 5 + NONCE || parts.get() != FORMAT) {
            throw new IllegalStateException("A sealed value is damaged");
        }
        int key = parts.getInt();
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, rest), StandardCharsets.UTF_8);
    }

    /** Proof that this installation issued a text: SHA-256 over the secret key and the text, in lower-case hex. */
    public String mash(String text) {
        return HexFormat.of().formatHex(sha256(secret + text));
    }

    private byte[] run(int mode, int keyId, byte[] nonce, byte[] input) {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("A stored secret was sealed with another secret key than the one in force");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored secret cannot be opened with the secret key in force", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
