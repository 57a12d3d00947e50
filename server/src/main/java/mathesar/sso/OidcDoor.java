package mathesar.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mathesar.config.SingleSignOn.LoginProvider;
import org.jspecify.annotations.Nullable;

/**
 * A provider of OpenID Connect: the authorization code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636; RFC 9700). What
 * the provider offers is found out by discovery; the ID token's signature, issuer, audience, times and nonce are checked by the library.
 */
final class OidcDoor implements Door {
    private static final int PATIENCE_MILLIS = 8000;
    private static final long FRESH_NANOS = Duration.ofHours(1).toNanos();

    private final LoginProvider provider;
    private volatile @Nullable Known known;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, long at) {}

    OidcDoor(LoginProvider provider) {
        this.provider = provider;
    }

    @Override
    public URI begin(Flow flow, URI back) throws Refusal {
        OIDCProviderMetadata metadata = known().metadata;
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope(), client(), back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(flow.state()))
                .nonce(new Nonce(flow.nonce()))
                .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Person end(Flow flow, URI back, URI came) throws Refusal {
        AuthorizationCode code = Answers.code(flow, came, provider.serverUrl());
        Known here = known();
        try {
            OIDCTokenResponse answer = exchange(here, flow, back, code);
            IDTokenClaimsSet claims =
                    here.validator.validate(answer.getOIDCTokens().getIDToken(), new Nonce(flow.nonce()));
            boolean lacking = claims.getStringClaim("email") == null || !GroupClaim.isToldIn(claims, provider);
            ClaimsSet more =
                    lacking && here.metadata.getUserInfoEndpointURI() != null ? userInfo(here, answer, claims) : claims;
            ClaimsSet about = claims.getStringClaim("email") == null ? more : claims;
            ClaimsSet grouped = GroupClaim.isToldIn(claims, provider) ? claims : more;
            return person(claims.getSubject().getValue(), about, GroupClaim.read(grouped, provider));
        } catch (ParseException | BadJOSEException | JOSEException | IOException e) {
            throw new Refusal(Refusal.Reason.PROVIDER, e);
        }
    }

    private Scope scope() {
        Scope scope = new Scope("openid", "email", "profile");
        provider.scopes().forEach(scope::add);
        return scope;
    }

    private OIDCTokenResponse exchange(Known here, Flow flow, URI back, AuthorizationCode code)
            throws Refusal, ParseException, IOException {
        HTTPRequest request = new TokenRequest.Builder(
                        here.metadata.getTokenEndpointURI(),
                        authentication(here.metadata),
                        new AuthorizationCodeGrant(code, back, new CodeVerifier(flow.verifier())))
                .build()
                .toHTTPRequest();
        var answer = OIDCTokenResponseParser.parse(patient(request).send());
        if (!answer.indicatesSuccess()) {
            throw new Refusal(
                    Refusal.Reason.PROVIDER,
                    "the token endpoint answers "
                            + answer.toErrorResponse().getErrorObject().getCode());
        }
        return (OIDCTokenResponse) answer.toSuccessResponse();
    }

    /** The rest of what is known of the person, which must be the one of the ID token (OpenID Connect Core 1.0, 5.3.2). */
    private static ClaimsSet userInfo(Known here, OIDCTokenResponse answer, IDTokenClaimsSet claims)
            throws ParseException, IOException, Refusal {
        HTTPRequest request = new UserInfoRequest(
                        here.metadata.getUserInfoEndpointURI(),
                        answer.getOIDCTokens().getAccessToken())
                .toHTTPRequest();
        UserInfoResponse told = UserInfoResponse.parse(patient(request).send());
        if (!told.indicatesSuccess()
                || !claims.getSubject()
                        .equals(told.toSuccessResponse().getUserInfo().getSubject())) {
            throw new Refusal(Refusal.Reason.PROVIDER, "the user information is not about the person");
        }
        return told.toSuccessResponse().getUserInfo();
    }

    private Person person(String subject, ClaimsSet claims, Set<String> groups) throws Refusal {
        String email = claims.getStringClaim("email");
        Object verified = claims.getClaim("email_verified");
        boolean own = Boolean.TRUE.equals(verified)
                || "true".equals(verified)
                || (verified == null && provider.trustsEmail());
        if (email == null || email.isBlank() || !own) {
            throw new Refusal(
                    Refusal.Reason.EMAIL,
                    email == null
                            ? "no address is told"
                            : "the provider does not say that the address is the person's own");
        }
        return new Person(
                subject,
                email.strip(),
                claims.getStringClaim("name"),
                claims.getStringClaim("preferred_username"),
                groups);
    }

    private Known known() throws Refusal {
        Known last = known;
        if (last != null && System.nanoTime() - last.at < FRESH_NANOS) {
            return last;
        }
        try {
            Issuer issuer = new Issuer(provider.serverUrl());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
            IDTokenValidator validator = new IDTokenValidator(
                    metadata.getIssuer(),
                    client(),
                    algorithm(metadata),
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS));
            Known fresh = new Known(metadata, validator, System.nanoTime());
            known = fresh;
            return fresh;
        } catch (GeneralException | IOException e) {
            throw new Refusal(Refusal.Reason.PROVIDER, e);
        }
    }

    /** RS256, which every provider must offer (OpenID Connect Core 1.0, 15.1), or another that signs with a key pair; never none. */
    private static JWSAlgorithm algorithm(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        if (offered == null || offered.contains(JWSAlgorithm.RS256)) {
            return JWSAlgorithm.RS256;
        }
        return offered.stream()
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .findFirst()
                .orElse(JWSAlgorithm.RS256);
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> offered = metadata.getTokenEndpointAuthMethods();
        boolean posted = offered != null
                && !offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        Secret secret = new Secret(provider.secret());
        return posted ? new ClientSecretPost(client(), secret) : new ClientSecretBasic(client(), secret);
    }

    private ClientID client() {
        return new ClientID(provider.clientId());
    }

    static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        return request;
    }
}
