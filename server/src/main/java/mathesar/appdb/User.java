package mathesar.appdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account, without its password. */
public record User(
        long id,
        String username,
        boolean administrator,
        String email,
        @Nullable String fullName,
        String displayLanguage,
        boolean active,
        boolean passwordChangeNeeded,
        @Nullable Instant lastLogin) {
    public UserInfo info() {
        return new UserInfo(id, username, administrator, email, fullName, displayLanguage);
    }
}
