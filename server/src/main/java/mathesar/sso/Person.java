package mathesar.sso;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a provider knows them.
 *
 * @param subject the provider's own name of the person, which never changes
 * @param email an address that is the person's own; empty if a directory has none
 * @param name as the person is called, if told
 * @param wanted the name they go by at the provider, if told
 * @param groups the person's groups, as far as the provider tells them
 */
record Person(
        String subject,
        String email,
        @Nullable String name,
        @Nullable String wanted,
        Set<String> groups) {}
