package mathesar.sso;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import mathesar.config.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a person in a directory, and asks it whether a password is theirs by signing in to it as them (RFC 4511, section 4.2). */
final class LdapDoor {
    private static final Logger LOG = LoggerFactory.getLogger(LdapDoor.class);

    private final Directory directory;
    private final LdapPeople people;

    LdapDoor(Directory directory) {
        this.directory = directory;
        this.people = new LdapPeople(directory);
    }

    /** Whose name and password these are; empty if nobody's. */
    Optional<Person> ask(String name, String password) throws Refusal {
        // A directory lets an empty password in as nobody, and says yes (RFC 4513, section 5.1.2); some end it at the
        // first NUL.
        if (name.isBlank() || password.isEmpty() || password.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (LDAPConnection line = LdapLine.open(directory)) {
            if (!directory.bindDn().isEmpty()) {
                line.bind(new SimpleBindRequest(directory.bindDn(), directory.bindPassword()));
            }
            Optional<SearchResultEntry> entry = people.find(line, name);
            if (entry.isEmpty()) {
                takeAsLong(line);
                return Optional.empty();
            }
            Person person = people.read(line, entry.get(), name);
            return isPassword(line, entry.get().getDN(), password) ? Optional.of(person) : Optional.empty();
        } catch (LDAPException e) {
            throw refused(e.getResultCode() + ", " + e.getMessage(), e);
        } catch (GeneralSecurityException | IOException e) {
            throw refused("its certificates cannot be read: " + e, e);
        }
    }

    private Refusal refused(String why, Throwable cause) {
        LOG.warn("{} cannot be asked: {}", directory, why);
        return new Refusal(Refusal.Reason.DIRECTORY, cause);
    }

    private boolean isPassword(LDAPConnection line, String dn, String password) throws LDAPException {
        try {
            return ResultCode.SUCCESS.equals(
                    line.bind(new SimpleBindRequest(dn, password)).getResultCode());
        } catch (LDAPException e) {
            if (!e.getResultCode().isConnectionUsable()) {
                throw e;
            }
            LOG.info("{} refuses {}: {}", directory, dn, e.getResultCode());
            return false;
        }
    }

    /** So that nobody can tell by the clock which names there are. */
    private void takeAsLong(LDAPConnection line) throws LDAPException {
        String nobody = UUID.randomUUID().toString();
        isPassword(line, new RDN("cn", nobody) + "," + directory.base(), nobody);
    }
}
