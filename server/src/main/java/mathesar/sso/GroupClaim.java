package mathesar.sso;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mathesar.config.SingleSignOn.LoginProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claim in which a provider names somebody's groups. No standard names it: it is {@code groups} at most, and within
 * {@code realm_access.roles} at some. Its value is a list of names, or one name.
 */
final class GroupClaim {
    private static final Logger LOG = LoggerFactory.getLogger(GroupClaim.class);

    private GroupClaim() {}

    /** Whether there is nothing more to be asked for. */
    static boolean isToldIn(ClaimsSet claims, LoginProvider provider) {
        return provider.groupClaim() == null || find(claims, provider.groupClaim()) != null;
    }

    /** None where nothing is told: rights are then taken away rather than kept. */
    static Set<String> read(ClaimsSet claims, LoginProvider provider) {
        if (provider.groupClaim() == null) {
            return Set.of();
        }
        Object told = find(claims, provider.groupClaim());
        if (told instanceof Collection<?> names) {
            return names.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
        }
        if (told instanceof String name) {
            return Set.of(name);
        }
        LOG.warn("{} tells no groups in the claim '{}'", provider, provider.groupClaim());
        return Set.of();
    }

    private static @Nullable Object find(ClaimsSet claims, String name) {
        Object whole = claims.getClaim(name);
        if (whole != null) {
            return whole;
        }
        Object at = claims.toJSONObject();
        for (String part : name.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return at;
    }
}
