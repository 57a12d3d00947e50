package mathesar.appdb;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import mathesar.rpc.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Somebody who has taken the first step of logging in and owes the second: kept by the browser alone, sealed, for a few minutes.
 *
 * @param way how the first step was taken: {@code password}, or the provider of single sign-on
 * @param next where the person wanted to go
 * @param begun seconds since 1970
 */
public record HalfSignIn(long userId, String way, @Nullable String next, long begun) {
    public static final String COOKIE = "second_step";
    public static final String PAGE = "/auth/second_step/";
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    public static HalfSignIn now(long userId, String way, @Nullable String next) {
        return new HalfSignIn(userId, way, next, Instant.now().getEpochSecond());
    }

    /** As a cookie holds it. */
    public String sealed(Secrets secrets) {
        byte[] sealed = secrets.seal(Json.MAPPER.writeValueAsString(this));
        return sealed == null ? "" : HexFormat.of().formatHex(sealed);
    }

    /** What was sealed, unless it is not ours or too old. */
    public static Optional<HalfSignIn> open(Secrets secrets, String sealed) {
        try {
            String text = secrets.open(HexFormat.of().parseHex(sealed));
            HalfSignIn half = Json.MAPPER.readValue(text == null ? "" : text, HalfSignIn.class);
            return Optional.of(half).filter(one -> Instant.now().getEpochSecond() - one.begun < LIFETIME.toSeconds());
        } catch (IllegalStateException | IllegalArgumentException | JacksonException e) {
            // Not one of ours, or sealed with a key of the past: as if there were none.
            return Optional.empty();
        }
    }
}
