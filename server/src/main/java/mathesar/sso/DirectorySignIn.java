package mathesar.sso;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mathesar.access.Directories;
import mathesar.appdb.Sessions;
import mathesar.config.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whom the first of several directories knows. */
final class DirectorySignIn implements Directories {
    private static final Logger LOG = LoggerFactory.getLogger(DirectorySignIn.class);

    private final Map<Directory, LdapDoor> doors = new LinkedHashMap<>();
    private final Arrivals arrivals;

    DirectorySignIn(List<Directory> directories, Arrivals arrivals) {
        directories.forEach(one -> doors.put(one, new LdapDoor(one)));
        this.arrivals = arrivals;
    }

    @Override
    public boolean exist() {
        return !doors.isEmpty();
    }

    /** One that cannot be asked keeps nobody from the next. */
    @Override
    public Answer ask(String username, String password, Sessions.Origin origin) {
        Answer answer = new Unknown();
        for (Map.Entry<Directory, LdapDoor> one : doors.entrySet()) {
            Directory directory = one.getKey();
            try {
                Optional<Person> person = one.getValue().ask(username, password);
                if (person.isPresent()) {
                    Arrivals.Arrived arrived = arrivals.arrive(directory, person.get(), origin);
                    return new In(arrived.user(), directory.id(), arrived.key());
                }
            } catch (Refusal refusal) {
                LOG.info("Refused a login through {}: {}", directory.id(), refusal.getMessage());
                answer = new Problem(refusal.reason().name().toLowerCase(Locale.ROOT));
            }
        }
        return answer;
    }
}
