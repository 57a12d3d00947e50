package mathesar.sso;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.config.SingleSignOn;
import mathesar.http.Route;

/** Single sign-on as routes. */
public final class SsoApi {
    private SsoApi() {}

    /** Three for each provider. */
    public static List<Route> routes(AppDatabase records, SingleSignOn signOn) {
        Arrivals arrivals = new Arrivals(records);
        return signOn.providers().stream()
                .flatMap(provider -> new SignOnPages(provider, door(provider), arrivals, records.secrets()).routes())
                .toList();
    }

    private static Door door(SingleSignOn.LoginProvider provider) {
        return switch (provider.kind()) {
            case OIDC -> new OidcDoor(provider);
            case GITHUB -> new GithubDoor(provider);
        };
    }
}
