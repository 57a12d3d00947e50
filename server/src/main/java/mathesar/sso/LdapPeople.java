package mathesar.sso;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mathesar.config.Directory;
import mathesar.config.SingleSignOn.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and reads the entries of people and their groups. */
final class LdapPeople {
    private static final Logger LOG = LoggerFactory.getLogger(LdapPeople.class);
    private static final int PATIENCE_SECONDS = 4;
    /** RFC 4530. */
    private static final String ENTRY_UUID = "entryUUID";
    /** That of Active Directory: 16 bytes. */
    private static final String OBJECT_GUID = "objectGUID";

    private static final int LONGEST_SUBJECT = 255;

    private final Directory directory;

    LdapPeople(Directory directory) {
        this.directory = directory;
    }

    /** The one entry of the name; none if there are several, of which nobody could tell whose the account is. */
    Optional<SearchResultEntry> find(LDAPConnection line, String name) throws LDAPException {
        SearchRequest request = request(
                directory.base(),
                filled(directory.filter(), name),
                directory.emailAttribute(),
                directory.nameAttribute(),
                directory.groupAttribute(),
                ENTRY_UUID,
                OBJECT_GUID);
        request.setSizeLimit(2);
        List<SearchResultEntry> found = entries(line, request);
        if (found.size() > 1) {
            LOG.warn(
                    "{} has several entries that fulfil {} for one name: none of them comes in",
                    directory,
                    directory.filter());
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<SearchResultEntry> entries(LDAPConnection line, SearchRequest request) throws LDAPException {
        try {
            return line.search(request).getSearchEntries();
        } catch (LDAPSearchException e) {
            if (ResultCode.SIZE_LIMIT_EXCEEDED.equals(e.getResultCode()) && e.getSearchEntries() != null) {
                return e.getSearchEntries();
            }
            throw e;
        }
    }

    /** Whose entry it is. */
    Person read(LDAPConnection line, SearchResultEntry entry, String name) throws LDAPException {
        String email = entry.getAttributeValue(directory.emailAttribute());
        return new Person(
                subject(entry),
                email == null ? "" : email.strip(),
                entry.getAttributeValue(directory.nameAttribute()),
                name,
                directory.groups().isEmpty() ? Set.of() : groups(line, entry));
    }

    /** What stays when somebody marries or moves to another department, if the directory has it. */
    private static String subject(SearchResultEntry entry) throws LDAPException {
        String uuid = entry.getAttributeValue(ENTRY_UUID);
        if (uuid != null) {
            return uuid;
        }
        byte[] bytes = entry.getAttributeValueBytes(OBJECT_GUID);
        if (bytes != null) {
            return HexFormat.of().formatHex(bytes);
        }
        String dn = entry.getParsedDN().toNormalizedString();
        return dn.length() <= LONGEST_SUBJECT
                ? dn
                : UUID.nameUUIDFromBytes(dn.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Those that the settings name, as the settings write them. */
    private Set<String> groups(LDAPConnection line, SearchResultEntry entry) throws LDAPException {
        List<String> told = new ArrayList<>();
        String[] values = entry.getAttributeValues(directory.groupAttribute());
        if (values != null) {
            told.addAll(List.of(values));
        }
        if (!directory.groupBase().isEmpty()) {
            Filter filter = filled(directory.groupFilter(), entry.getDN());
            SearchRequest request = request(directory.groupBase(), filter, SearchRequest.NO_ATTRIBUTES);
            line.search(request).getSearchEntries().forEach(group -> told.add(group.getDN()));
        }
        return directory.groups().stream()
                .map(Group::name)
                .filter(group -> told.stream().anyMatch(one -> same(group, one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean same(String group, String told) {
        try {
            return DN.equals(group, told);
        } catch (LDAPException e) {
            // Names that are no DN, as some directories have them.
            return group.equalsIgnoreCase(told);
        }
    }

    private static SearchRequest request(String base, Filter filter, String... attributes) {
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, attributes);
        request.setTimeLimitSeconds(PATIENCE_SECONDS);
        return request;
    }

    /** What is put in means itself, whatever it is made of (RFC 4515, section 3). */
    static Filter filled(String filter, String value) throws LDAPException {
        return Filter.create(filter.replace(Directory.PLACE, Filter.encodeValue(value)));
    }
}
