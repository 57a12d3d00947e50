package mathesar.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mathesar.rpc.Deed;
import mathesar.rpc.Guard;
import mathesar.rpc.Witness;
import org.jspecify.annotations.Nullable;

/**
 * One route: verb, path, who may use it, and what it does. Unsafe verbs need the CSRF token unless {@link #tokenFree}.
 *
 * @param verb GET, POST, PATCH, PUT or DELETE
 * @param path as Javalin writes it: {@code /api/db/v0/data_files/{id}/}
 * @param guard ANYONE, SIGNED_IN or ADMINISTRATOR (rooms check collaboration themselves)
 * @param refusal how someone without a session is refused
 * @param deed under which the audit log keeps that it was used; null if it does not
 */
public record Route(
        String verb,
        String path,
        Guard guard,
        Refusal refusal,
        boolean tokenFree,
        @Nullable String deed,
        Handler handler) {
    /** What a visitor gets where a signed-in person is needed. */
    public enum Refusal {
        /** 302 to the login page, as pages and the data API do. */
        LOGIN_PAGE,
        /** 401 with a JSON body, as the files API does. */
        STATUS_401
    }

    public static Route of(String verb, String path, Guard guard, Handler handler) {
        return new Route(verb, path, guard, Refusal.LOGIN_PAGE, false, null, handler);
    }

    public Route refusing(Refusal other) {
        return new Route(verb, path, guard, other, tokenFree, deed, handler);
    }

    public Route withoutToken() {
        return new Route(verb, path, guard, refusal, true, deed, handler);
    }

    /** The audit log keeps each use that is not refused under the name, with what the exchange was told. */
    public Route noting(String name) {
        return new Route(verb, path, guard, refusal, tokenFree, name, handler);
    }

    /** The same route, whose uses are told to the witness if it has a name for them. */
    public Route before(Witness witness) {
        if (deed == null) {
            return this;
        }
        String name = deed;
        return new Route(verb, path, guard, refusal, tokenFree, deed, exchange -> {
            handler.handle(exchange);
            if (exchange.status() < 400) {
                witness.saw(exchange.caller().withAddress(exchange.address()), deedOf(name, exchange));
            }
        });
    }

    private static Deed deedOf(String name, Exchange exchange) {
        Map<String, String> about = new TreeMap<>(exchange.told());
        for (String parameter : List.of("table_oid", "exploration_id", "format")) {
            exchange.query(parameter).ifPresent(value -> about.put(parameter, value));
        }
        String database = exchange.query("database_id").orElse(String.valueOf(about.remove("database_id")));
        return Deed.of(name, number(database), about);
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {
        void handle(Exchange exchange) throws IOException;
    }
}
