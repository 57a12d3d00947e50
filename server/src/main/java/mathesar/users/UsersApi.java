package mathesar.users;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import mathesar.access.Access;
import mathesar.access.Directories;
import mathesar.access.HomeDatabases;
import mathesar.appdb.AppDatabase;
import mathesar.config.SingleSignOn;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.mail.Mailer;
import mathesar.rpc.RpcMethod;

/** The methods of {@code users.*} and {@code analytics.*}, and the pages that come before a session. */
public final class UsersApi {
    private UsersApi() {}

    /** @param version of the running program */
    public static List<RpcMethod<?, ?>> methods(
            AppDatabase records,
            Access access,
            Accounts accounts,
            SingleSignOn signOn,
            HomeDatabases homes,
            Mailer mailer,
            String version) {
        AccountLetters letters = new AccountLetters(mailer);
        SecondFactor factor = factor(records, accounts);
        return List.of(
                new ListUsers(records),
                new GetUser(records),
                new GetSelf(records),
                new AddUser(records, homes),
                new InviteUser(records, homes, letters),
                new AddLink(records),
                new MailLink(records, letters),
                new LettersState(mailer),
                new TestLetter(records, letters),
                new RevokeLink(records),
                new SetActive(records, access.live()),
                new ListAccess(records),
                new DeleteUser(records),
                new PatchSelf(records, signOn),
                new PatchOther(records),
                new ReplaceOwnPassword(records, accounts, signOn),
                new RevokePassword(records),
                new ListTokens(records),
                new AddToken(records),
                new RevokeToken(records),
                new ListSessions(records),
                new EndSession(records),
                new EndOtherSessions(records),
                new GetSecondFactor(records),
                new BeginSecondFactor(records, accounts, factor),
                new ConfirmSecondFactor(records, factor),
                new RenewRecoveryCodes(records, factor),
                new RemoveSecondFactor(records, factor),
                new ResetSecondFactor(records),
                new AnalyticsState(records),
                new InitializeAnalytics(records),
                new DisableAnalytics(records),
                new ViewReport(records, access, version),
                new UploadFeedback());
    }

    private static SecondFactor factor(AppDatabase records, Accounts accounts) {
        return new SecondFactor(records, accounts, InstantSource.system());
    }

    /** Where there is no administrator yet, the code for making the first one is printed in the log. */
    public static List<Route> routes(
            AppDatabase records,
            Accounts accounts,
            SingleSignOn signOn,
            Directories directories,
            Mailer mailer,
            WebBuild web) {
        SetupCode code = new SetupCode();
        if (!accounts.isInstalled()) {
            code.announce();
        }
        SecondStepPage second = new SecondStepPage(records, accounts, factor(records, accounts), web);
        ForgottenPage forgotten = new ForgottenPage(records, new AccountLetters(mailer), !signOn.required(), web);
        return Stream.of(
                        new LoginPages(
                                        accounts,
                                        records.secrets(),
                                        signOn,
                                        directories,
                                        second,
                                        forgotten.isOpen(),
                                        web)
                                .routes(),
                        forgotten.routes(),
                        second.routes(),
                        new PasswordPage(records, web).routes(),
                        new LinkPage(records, accounts, signOn, second, web).routes(),
                        new SetupPage(accounts, code, web).routes(),
                        LanguageChoice.routes(),
                        SampleReport.routes())
                .flatMap(List::stream)
                .toList();
    }
}
