package mathesar.shell;

import java.util.List;

/**
 * What every document tells.
 *
 * @param version of the running program
 * @param fileBackends where attachments can be put
 * @param homes whether each person has a database of their own
 * @param ssoRequired whether people must come through single sign-on
 */
public record ShellFacts(String version, List<Backend> fileBackends, boolean ssoRequired, boolean homes) {
    /** @param anonymousAccess whether visitors of shared forms may upload there */
    public record Backend(String backend, boolean anonymousAccess) {}
}
