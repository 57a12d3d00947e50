package mathesar.sso;

import java.util.List;
import mathesar.access.Directories;
import mathesar.access.HomeDatabases;
import mathesar.appdb.AppDatabase;
import mathesar.config.SingleSignOn;
import mathesar.http.Route;

/** Single sign-on as routes, and directories. */
public final class SsoApi {
    private SsoApi() {}

    /** Three for each provider. */
    public static List<Route> routes(AppDatabase records, SingleSignOn signOn, HomeDatabases homes) {
        Arrivals arrivals = new Arrivals(records, homes);
        return signOn.providers().stream()
                .flatMap(provider -> new SignOnPages(provider, door(provider), arrivals, records.secrets()).routes())
                .toList();
    }

    /** What the login page asks about names and passwords besides the accounts' own. */
    public static Directories directories(AppDatabase records, SingleSignOn signOn, HomeDatabases homes) {
        return new DirectorySignIn(signOn.directories(), new Arrivals(records, homes));
    }

    private static Door door(SingleSignOn.LoginProvider provider) {
        return switch (provider.kind()) {
            case OIDC -> new OidcDoor(provider);
            case GITHUB -> new GithubDoor(provider);
        };
    }
}
