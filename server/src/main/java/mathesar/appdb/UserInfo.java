package mathesar.appdb;

import org.jspecify.annotations.Nullable;

/** A user as the API shows it. */
public record UserInfo(
        long id,
        String username,
        boolean isSuperuser,
        String email,
        @Nullable String fullName,
        String displayLanguage) {}
