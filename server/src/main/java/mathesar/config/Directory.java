package mathesar.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mathesar.config.SingleSignOn.Group;
import mathesar.config.SingleSignOn.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An LDAP directory that knows people by name and password: an entry of {@code sso.yml} with {@code type: ldap}.
 *
 * @param id as identities and the audit log name it, in small letters
 * @param caFile certificates (PEM) that alone are believed; null for those that Java believes
 * @param bindDn as whom people are looked for; empty for nobody
 * @param filter what a person's entry fulfils, {@code {}} standing for the name they typed
 * @param trustsEmail whether an address that an account has already makes that account the person's
 * @param groupAttribute attribute of a person that names their groups by DN
 * @param groupBase below which groups are looked for besides; empty if they are not
 * @param groupFilter what a person's groups fulfil, {@code {}} standing for the DN of the person
 */
public record Directory(
        String id,
        String host,
        int port,
        Line line,
        @Nullable Path caFile,
        String bindDn,
        String bindPassword,
        String base,
        String filter,
        String emailAttribute,
        String nameAttribute,
        List<String> domains,
        boolean trustsEmail,
        List<Role> roles,
        String groupAttribute,
        String groupBase,
        String groupFilter,
        List<Group> groups)
        implements SingleSignOn.SignOnSource {
    /** How the line to the directory is kept from others. */
    public enum Line {
        /** TLS from the first byte: {@code ldaps://}. */
        TLS,
        /** {@code ldap://} turned into TLS before anything is said (RFC 4513, section 3). */
        START_TLS,
        /** Not at all; passwords can be read on their way. */
        OPEN
    }

    /** Where a name or DN goes in a filter. */
    public static final String PLACE = "{}";

    private static final int LDAPS = 636;
    private static final int LDAP = 389;

    /**
     * Null if something is missing.
     *
     * @param folder from where the path of a file of certificates counts
     */
    static @Nullable Directory of(JsonNode entry, Path folder) {
        String id = text(entry, "provider_name", "ldap").toLowerCase(Locale.ROOT);
        URI server = server(text(entry, "server_url", ""));
        String filter = text(entry, "filter", "(uid={})");
        String groupFilter = text(entry, "group_filter", "(member={})");
        String bindDn = text(entry, "bind_dn", "");
        String bindPassword = entry.path("bind_password").asString("");
        String caFile = text(entry, "ca_file", "");
        boolean whole = SingleSignOn.isId(id)
                && !text(entry, "base", "").isEmpty()
                && filter.contains(PLACE)
                && groupFilter.contains(PLACE)
                && bindDn.isEmpty() == bindPassword.isEmpty();
        if (server == null || !whole) {
            return null;
        }
        boolean tls = server.getScheme().equals("ldaps");
        boolean open = !tls && entry.path("allow_unencrypted").asBoolean(false);
        return new Directory(
                id,
                server.getHost(),
                server.getPort() > 0 ? server.getPort() : tls ? LDAPS : LDAP,
                tls ? Line.TLS : open ? Line.OPEN : Line.START_TLS,
                caFile.isEmpty() ? null : folder.resolve(caFile),
                bindDn,
                bindPassword,
                text(entry, "base", ""),
                filter,
                text(entry, "email_attribute", "mail"),
                text(entry, "name_attribute", "cn"),
                SingleSignOn.domains(entry),
                entry.path("trust_email").asBoolean(true),
                SingleSignOn.roles(entry.path("default_pg_role")),
                text(entry, "group_attribute", "memberOf"),
                text(entry, "group_base", ""),
                groupFilter,
                SingleSignOn.groups(entry));
    }

    private static String text(JsonNode entry, String key, String standard) {
        String given = SingleSignOn.text(entry, key);
        return given.isEmpty() ? standard : given;
    }

    private static @Nullable URI server(String address) {
        try {
            URI server = URI.create(address);
            boolean known = "ldaps".equals(server.getScheme()) || "ldap".equals(server.getScheme());
            return known && server.getHost() != null ? server : null;
        } catch (IllegalArgumentException e) {
            // No address: the entry is not whole.
            return null;
        }
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return "Directory " + id;
    }
}
