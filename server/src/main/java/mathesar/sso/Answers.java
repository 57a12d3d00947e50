package mathesar.sso;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;

/** What a provider sends back through the browser (RFC 6749, 4.1.2). */
final class Answers {
    private Answers() {}

    /**
     * The code to be exchanged.
     *
     * @param issuer whom the answer must be from, where it says so (RFC 9207)
     */
    static AuthorizationCode code(Flow flow, URI came, String issuer) throws Refusal {
        AuthorizationResponse answer = parse(came);
        if (!new State(flow.state()).equals(answer.getState())) {
            throw new Refusal(Refusal.Reason.STALE, "the answer belongs to another sign-in");
        }
        if (answer.getIssuer() != null && !same(answer.getIssuer().getValue(), issuer)) {
            throw new Refusal(Refusal.Reason.PROVIDER, "the answer is from another provider");
        }
        if (!answer.indicatesSuccess()) {
            ErrorObject error = answer.toErrorResponse().getErrorObject();
            boolean cancelled = OAuth2Error.ACCESS_DENIED.equals(error);
            throw new Refusal(
                    cancelled ? Refusal.Reason.CANCELLED : Refusal.Reason.PROVIDER,
                    "the provider says " + error.getCode());
        }
        return answer.toSuccessResponse().getAuthorizationCode();
    }

    private static AuthorizationResponse parse(URI came) throws Refusal {
        try {
            return AuthorizationResponse.parse(came);
        } catch (ParseException e) {
            throw new Refusal(Refusal.Reason.PROVIDER, e);
        }
    }

    private static boolean same(String one, String other) {
        return one.replaceFirst("/$", "").equals(other.replaceFirst("/$", ""));
    }
}
