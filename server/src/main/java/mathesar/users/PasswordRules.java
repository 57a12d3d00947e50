package mathesar.users;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a password that a person chooses must be (OWASP ASVS 5.0, 6.2). */
final class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 1024;
    private static final int SIMILAR = 4;
    private static final String SIGNS = "[^\\p{L}\\p{N}]+";
    private static final Set<String> COMMON = readCommon();

    private PasswordRules() {}

    /** What is wrong with it, in sentences; nothing if it is good. */
    static List<String> check(String password, List<String> ownWords) {
        List<String> wrong = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            wrong.add("The password is too short: it needs at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            wrong.add("The password is too long: it may have " + LONGEST + " characters.");
        }
        if (!password.isEmpty() && password.chars().allMatch(Character::isDigit)) {
            wrong.add("The password consists of digits only.");
        }
        if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            wrong.add("The password is among the most common ones.");
        }
        if (ownWords.stream().anyMatch(word -> isSimilar(password, word))) {
            wrong.add("The password is too similar to your name or address.");
        }
        return wrong;
    }

    /** One holds the other, but for a few letters; signs do not count. */
    private static boolean isSimilar(String password, String word) {
        String secret = bare(password);
        return Stream.concat(Stream.of(word.split(SIGNS)), Stream.of(bare(word)))
                .map(PasswordRules::bare)
                .filter(part -> part.length() >= SIMILAR && !secret.isEmpty())
                .anyMatch(part ->
                        part.contains(secret) || (secret.contains(part) && secret.length() - part.length() < SIMILAR));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll(SIGNS, "");
    }

    private static Set<String> readCommon() {
        InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
