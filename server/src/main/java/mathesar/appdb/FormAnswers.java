package mathesar.appdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Which records came of answers that their visitors may change. Only hashes of their tokens are kept. */
public final class FormAnswers {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormAnswers() {}

    /**
     * Remembers an answer.
     *
     * @param recordKey the values of the record's primary key in the order of its columns
     * @return the token by which it is found again, told only this once
     */
    public static String add(Session s, long formId, List<String> recordKey) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        s.execute(Sql.of(
                "INSERT INTO mathesar.form_answers (token_hash, form_id, record_key) VALUES ({}, {}, {}::text[])",
                hash(token),
                formId,
                recordKey.toArray(String[]::new)));
        return token;
    }

    /** The key of the record that an answer to this form became. */
    public static Optional<List<String>> find(Session s, long formId, String token) {
        return s.find(
                Sql.of(
                        "SELECT record_key FROM mathesar.form_answers WHERE token_hash = {} AND form_id = {}",
                        hash(token),
                        formId),
                row -> row.texts(1).stream().map(Objects::requireNonNull).toList());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
