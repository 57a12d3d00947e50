package mathesar.http;

import java.io.IOException;
import mathesar.rpc.Guard;

/**
 * One route: verb, path, who may use it, and what it does. Unsafe verbs need the CSRF token unless {@link #tokenFree}.
 *
 * @param verb GET, POST, PATCH, PUT or DELETE
 * @param path as Javalin writes it: {@code /api/db/v0/data_files/{id}/}
 * @param guard ANYONE, SIGNED_IN or ADMINISTRATOR (rooms check collaboration themselves)
 * @param refusal how someone without a session is refused
 */
public record Route(String verb, String path, Guard guard, Refusal refusal, boolean tokenFree, Handler handler) {
    /** What a visitor gets where a signed-in person is needed. */
    public enum Refusal {
        /** 302 to the login page, as pages and the data API do. */
        LOGIN_PAGE,
        /** 401 with a JSON body, as the files API does. */
        STATUS_401
    }

    public static Route of(String verb, String path, Guard guard, Handler handler) {
        return new Route(verb, path, guard, Refusal.LOGIN_PAGE, false, handler);
    }

    public Route refusing(Refusal other) {
        return new Route(verb, path, guard, other, tokenFree, handler);
    }

    public Route withoutToken() {
        return new Route(verb, path, guard, refusal, true, handler);
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {
        void handle(Exchange exchange) throws IOException;
    }
}
