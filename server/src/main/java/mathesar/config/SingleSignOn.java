package mathesar.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The providers of single sign-on, as {@code sso.yml} of Mathesar 0.10 names them (versions 1 and 2). Incomplete entries are left out
 * with a line in the log; a file that cannot be understood leaves single sign-on off.
 *
 * @param providers to which browsers are sent
 * @param directories which are asked about names and passwords typed at the login page
 * @param required whether people must come through one of them; only where there is one
 */
public record SingleSignOn(List<LoginProvider> providers, List<Directory> directories, boolean required) {
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    /** JSON is YAML too (YAML 1.2, section 1.3). */
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Where there is none. */
    public static final SingleSignOn NONE = new SingleSignOn(List.of(), List.of(), false);

    /** Somebody who vouches for people. */
    public sealed interface SignOnSource permits LoginProvider, Directory {
        /** As identities and the audit log name it, in small letters. */
        String id();

        /** Of which a person's address must have one; empty for any. */
        List<String> domains();

        /** What a new person may work as. */
        List<Role> roles();

        /** What groups may do, the first of those that name a database deciding there. */
        List<Group> groups();
    }

    /** What people of a provider speak. */
    public enum Kind {
        OIDC,
        GITHUB
    }

    /**
     * One provider.
     *
     * @param id its part of addresses, in small letters
     * @param serverUrl the issuer; for GitHub the site, https://github.com unless it is a company's own
     * @param domains of which a person's address must have one; empty for any
     * @param trustsEmail whether an address counts as the person's own although the provider does not say that it has checked it
     * @param roles what a new person may work as
     * @param scopes to be asked for besides the usual ones
     * @param groupClaim the claim that names the person's groups, dots leading inwards; null if groups mean nothing
     * @param groups what groups may do, the first of those that name a database deciding there
     */
    public record LoginProvider(
            String id,
            Kind kind,
            String clientId,
            String secret,
            String serverUrl,
            List<String> domains,
            boolean trustsEmail,
            List<Role> roles,
            List<String> scopes,
            @Nullable String groupClaim,
            List<Group> groups)
            implements SignOnSource {
        /** As people call it. */
        public String title() {
            return kind == Kind.GITHUB ? "GitHub" : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        }

        /** The path where one begins to come in through it. */
        public String start() {
            return kind == Kind.GITHUB ? "/auth/github/login/" : "/auth/oidc/" + id + "/login/";
        }

        /** Never with the secret. */
        @Override
        public String toString() {
            return "Provider " + id;
        }
    }

    /** A stored role on a connected database. */
    public record Role(String database, String host, int port, String role) {}

    /**
     * What people of a group may do.
     *
     * @param name as the provider tells it, to the letter
     * @param administrator whether they are administrators of the whole installation
     */
    public record Group(String name, boolean administrator, List<Role> roles) {}

    /** Reads what the settings or the file in the data folder say. */
    public static SingleSignOn of(Config.SignIn settings, Path dataFolder) {
        List<SignOnSource> all = read(settings.ssoConfig(), dataFolder.resolve("sso.yml"), dataFolder);
        return new SingleSignOn(
                only(all, LoginProvider.class),
                only(all, Directory.class),
                settings.requireSsoLogin() && !all.isEmpty());
    }

    private static <P extends SignOnSource> List<P> only(List<SignOnSource> all, Class<P> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<SignOnSource> read(@Nullable String given, Path file, Path folder) {
        try {
            if (given == null && !Files.exists(file)) {
                return List.of();
            }
            JsonNode all = YAML.readTree(given != null ? given : Files.readString(file));
            int version = all.path("version").asInt(1);
            if (version != 1 && version != 2) {
                LOG.warn("Single sign-on is off: version {} of its settings is not known", version);
                return List.of();
            }
            return providers(version == 1 ? all.path("oidc_providers") : all.path("providers"), folder);
        } catch (JacksonException | IOException e) {
            // Without the text of the exception, which may quote a secret.
            LOG.warn(
                    "Single sign-on is off: its settings cannot be read ({})",
                    e.getClass().getSimpleName());
            return List.of();
        }
    }

    private static List<SignOnSource> providers(JsonNode entries, Path folder) {
        List<SignOnSource> all = new ArrayList<>();
        entries.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            SignOnSource provider = text(value, "type").equals("ldap") ? Directory.of(value, folder) : provider(value);
            if (provider == null || all.stream().anyMatch(p -> p.id().equals(provider.id()))) {
                LOG.warn(
                        "The provider '{}' of single sign-on is left out: it is incomplete or there twice",
                        entry.getKey());
            } else {
                all.add(provider);
            }
        });
        return List.copyOf(all);
    }

    private static @Nullable LoginProvider provider(JsonNode entry) {
        Kind kind = entry.path("type").asString("oidc").equals("github") ? Kind.GITHUB : Kind.OIDC;
        String id =
                kind == Kind.GITHUB ? "github" : text(entry, "provider_name").toLowerCase(Locale.ROOT);
        String server = text(entry, "server_url");
        boolean whole = isId(id)
                && !text(entry, "client_id").isEmpty()
                && !text(entry, "secret").isEmpty()
                && (kind == Kind.GITHUB || !server.isEmpty());
        return !whole
                ? null
                : new LoginProvider(
                        id,
                        kind,
                        text(entry, "client_id"),
                        text(entry, "secret"),
                        server.isEmpty() ? "https://github.com" : server,
                        domains(entry),
                        entry.path("trust_email").asBoolean(false),
                        roles(entry.path("default_pg_role")),
                        texts(entry.path("scopes")),
                        text(entry, "group_claim").isEmpty() ? null : text(entry, "group_claim"),
                        claimedGroups(entry));
    }

    static boolean isId(String id) {
        return id.matches("[a-z0-9][a-z0-9._-]*");
    }

    static List<String> domains(JsonNode entry) {
        return texts(entry.path("allowed_email_domains")).stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
    }

    static String text(JsonNode entry, String key) {
        return entry.path(key).asString("").strip();
    }

    private static List<String> texts(JsonNode given) {
        List<String> all = new ArrayList<>();
        (given.isArray() ? given : YAML.createArrayNode().add(given))
                .forEach(one -> all.add(one.asString("").strip()));
        all.removeIf(String::isEmpty);
        return List.copyOf(all);
    }

    private static List<Group> claimedGroups(JsonNode entry) {
        List<Group> all = groups(entry);
        if (!all.isEmpty() && text(entry, "group_claim").isEmpty()) {
            LOG.warn(
                    "Groups of single sign-on mean nothing without 'group_claim', which names the claim that tells them");
        }
        return all;
    }

    static List<Group> groups(JsonNode entry) {
        List<Group> all = new ArrayList<>();
        entry.path("groups").properties().forEach(group -> {
            JsonNode means = group.getValue();
            all.add(new Group(
                    group.getKey(), means.path("administrator").asBoolean(false), roles(means.path("roles"))));
        });
        return List.copyOf(all);
    }

    static List<Role> roles(JsonNode given) {
        List<Role> all = new ArrayList<>();
        given.forEach(one -> all.add(
                new Role(text(one, "name"), text(one, "host"), one.path("port").asInt(5432), text(one, "role"))));
        return List.copyOf(all);
    }
}
