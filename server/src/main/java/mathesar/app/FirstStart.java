package mathesar.app;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mathesar.appdb.User;
import mathesar.config.Config;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.LocalCalls;
import tools.jackson.databind.JsonNode;

/** What a start may do for the person who installs: make the first administrator, and a database to look at. */
final class FirstStart {
    private static final List<String> SAMPLES =
            List.of("library_management", "bike_shop", "nonprofit_grants", "community");
    private static final String DEMO_DATABASE = "demo";
    private static final String STANDARD_NAME = "admin";
    private static final int PASSWORD_BYTES = 12;

    private final Config.FirstUser wanted;
    private final Parts parts;
    private final LocalCalls calls;
    private final Consumer<String> say;

    FirstStart(Config.FirstUser wanted, Parts parts, LocalCalls calls, Consumer<String> say) {
        this.wanted = wanted;
        this.parts = parts;
        this.calls = calls;
        this.say = say;
    }

    void run() {
        if (wanted.adminPassword() == null && !wanted.demo()) {
            return;
        }
        String name = wanted.adminUsername() == null ? STANDARD_NAME : wanted.adminUsername();
        String password = wanted.adminPassword() == null ? newPassword() : wanted.adminPassword();
        parts.accounts().createFirst(name, password, email(name), "en").ifPresent(user -> {
            if (wanted.demo()) {
                createDemo(user);
            }
            say.accept("Created the administrator '" + name + "'"
                    + (wanted.adminPassword() == null ? " with the password " + password : ""));
        });
    }

    /** An address under a domain that nobody can own (RFC 2606), unless one is given. */
    private String email(String name) {
        return wanted.adminEmail() == null ? name + "@example.com" : wanted.adminEmail();
    }

    private void createDemo(User user) {
        say.accept("Creating the database '" + DEMO_DATABASE + "' with sample data");
        Caller caller = new Caller(user.id(), user.username(), true, null, "");
        JsonNode error = calls.call(
                        caller, "databases.setup.create_new", Map.of("database", DEMO_DATABASE, "sample_data", SAMPLES))
                .path("error");
        if (error.isObject()) {
            throw ApiError.GENERIC.error("the demo database cannot be created: "
                    + error.path("message").asString());
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
