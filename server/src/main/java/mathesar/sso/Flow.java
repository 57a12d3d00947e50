package mathesar.sso;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import mathesar.appdb.Secrets;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A sign-in that has begun: what the browser keeps, sealed, until the provider sends it back. Another browser cannot end it, nor can it
 * end at another provider.
 *
 * @param state comes back in the address (RFC 6749, 10.12)
 * @param nonce comes back in the ID token (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier proves to the provider that who ends is who began (RFC 7636)
 * @param next where to go then
 * @param begun seconds of the epoch
 */
record Flow(
        String provider,
        String state,
        String nonce,
        String verifier,
        @Nullable String next,
        long begun) {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    static Flow begin(String provider, @Nullable String next) {
        return new Flow(
                provider,
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                next,
                Instant.now().getEpochSecond());
    }

    /** As a cookie holds it. */
    String sealed(Secrets secrets) {
        byte[] sealed = secrets.seal(Json.MAPPER.writeValueAsString(this));
        return sealed == null ? "" : HexFormat.of().formatHex(sealed);
    }

    /** What was sealed, unless it is not ours, too old, or of another provider. */
    static Optional<Flow> open(Secrets secrets, String sealed, String provider) {
        try {
            String text = secrets.open(HexFormat.of().parseHex(sealed));
            Flow flow = Json.MAPPER.readValue(text == null ? "" : text, Flow.class);
            boolean good = flow.provider.equals(provider)
                    && Instant.now().getEpochSecond() - flow.begun < LIFETIME.toSeconds();
            return good ? Optional.of(flow) : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | JacksonException e) {
            // Not one of ours, or sealed with a key of the past: as if there were none.
            return Optional.empty();
        }
    }
}
