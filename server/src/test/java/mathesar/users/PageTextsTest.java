package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mathesar.http.Languages;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The pages before a session speak every language. */
class PageTextsTest {
    private static final Path ROOM = Path.of("src/main/java/mathesar/users");
    private static final Pattern SENTENCE = Pattern.compile("List\\.of\\(\\s*\"([A-Z][^\"]+)\"\\)");
    private static final Pattern DOCUMENT = Pattern.compile(
            "new AuthDocument(?:\\.Field)?\\(\\s*\"\\w+\",\\s*\"([A-Z][^\"]+)\"(?:,\\s*\"([A-Z][^\"]+)\")?");

    @Test
    void everySentenceIsThereInEveryLanguage() throws IOException {
        Set<String> languages = new TreeSet<>(Languages.all().keySet());
        languages.remove("en");
        PageTexts.all()
                .forEach((english, texts) ->
                        assertThat(new TreeSet<>(texts.keySet())).as(english).isEqualTo(languages));
        List<String> said = new ArrayList<>(SignOnProblem.all());
        said.addAll(PasswordRules.check("1234567", List.of()));
        said.addAll(PasswordRules.check("password", List.of()));
        said.addAll(PasswordRules.check("ann.smith", List.of("ann.smith@example.com")));
        said.addAll(PasswordRules.check("x".repeat(2000), List.of()));
        for (String page :
                List.of("LoginPages", "LinkPage", "PasswordPage", "SecondStepPage", "SetupPage", "ForgottenPage")) {
            String source = Files.readString(ROOM.resolve(page + ".java"));
            for (Pattern pattern : List.of(SENTENCE, DOCUMENT)) {
                pattern.matcher(source).results().forEach(found -> add(said, found));
            }
        }
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(PageTexts.all().keySet()).containsAll(said);
    }

    private static void add(List<String> said, MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                said.add(found.group(group));
            }
        }
    }

    @Test
    void aWrongPasswordIsRefusedInTheVisitorsLanguage() {
        TestClient visitor = TestServer.shared().anonymous();
        visitor.get("/auth/login/");
        visitor.form("/i18n/setlang/", Map.of("language", "de", "next", "/auth/login/"));
        String page = visitor.form("/auth/login/", Map.of("username", "nobody", "password", "wrong"))
                .body();
        assertThat(page).contains("Kein Konto hat diesen Benutzernamen").doesNotContain("No account has");
        assertThat(page).contains("<title>Anmelden · Mathesar</title>");
    }
}
