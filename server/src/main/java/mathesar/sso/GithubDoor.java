package mathesar.sso;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import mathesar.config.SingleSignOn.LoginProvider;
import mathesar.rpc.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** GitHub, which speaks OAuth 2.0 and tells of the person by its own API (GitHub Docs, "Authorizing OAuth apps"). */
final class GithubDoor implements Door {
    private final LoginProvider provider;

    GithubDoor(LoginProvider provider) {
        this.provider = provider;
    }

    @Override
    public URI begin(Flow flow, URI back) {
        return new AuthorizationRequest.Builder(ResponseType.CODE, client())
                .endpointURI(at("/login/oauth/authorize"))
                .scope(new Scope("user:email", "read:user"))
                .state(new State(flow.state()))
                .redirectionURI(back)
                .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Person end(Flow flow, URI back, URI came) throws Refusal {
        var code = Answers.code(flow, came, provider.serverUrl());
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            at("/login/oauth/access_token"),
                            new ClientSecretPost(client(), new Secret(provider.secret())),
                            new AuthorizationCodeGrant(code, back, new CodeVerifier(flow.verifier())))
                    .build()
                    .toHTTPRequest();
            request.setAccept("application/json");
            TokenResponse answer = TokenResponse.parse(OidcDoor.patient(request).send());
            if (!answer.indicatesSuccess()) {
                throw new Refusal(Refusal.Reason.PROVIDER, "the token endpoint refuses the code");
            }
            return person(answer.toSuccessResponse().getTokens().getAccessToken());
        } catch (ParseException | IOException | JacksonException e) {
            throw new Refusal(Refusal.Reason.PROVIDER, e);
        }
    }

    private Person person(AccessToken token) throws IOException, Refusal {
        JsonNode user = get("/user", token);
        if (!user.path("id").isNumber()) {
            throw new Refusal(Refusal.Reason.PROVIDER, "GitHub does not say who the person is");
        }
        for (JsonNode address : get("/user/emails", token)) {
            if (address.path("primary").asBoolean(false)
                    && address.path("verified").asBoolean(false)) {
                return new Person(
                        user.path("id").asString(),
                        address.path("email").asString(""),
                        user.path("name").isString() ? user.path("name").asString() : null,
                        user.path("login").asString(""),
                        Set.of());
            }
        }
        throw new Refusal(Refusal.Reason.EMAIL, "no verified primary address");
    }

    private JsonNode get(String path, AccessToken token) throws IOException, Refusal {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, api(path));
        request.setAuthorization(token.toAuthorizationHeader());
        request.setAccept("application/vnd.github+json");
        HTTPResponse answer = OidcDoor.patient(request).send();
        if (answer.getStatusCode() != 200) {
            throw new Refusal(Refusal.Reason.PROVIDER, "GitHub answers " + answer.getStatusCode() + " to " + path);
        }
        return Json.MAPPER.readTree(answer.getBody());
    }

    /** GitHub's own API has a host of its own; a company's GitHub keeps it under a path. */
    private URI api(String path) {
        return provider.serverUrl().equals("https://github.com")
                ? URI.create("https://api.github.com" + path)
                : at("/api/v3" + path);
    }

    private URI at(String path) {
        return URI.create(provider.serverUrl().replaceFirst("/$", "") + path);
    }

    private ClientID client() {
        return new ClientID(provider.clientId());
    }
}
