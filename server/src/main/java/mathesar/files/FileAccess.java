package mathesar.files;

import java.util.function.Predicate;
import mathesar.http.Exchange;

/** Signed-in people, and visitors through a field of a shared form. */
record FileAccess(Predicate<Exchange> publicField) {
    boolean allows(Exchange exchange) {
        return exchange.caller().signedIn() || publicField.test(exchange);
    }
}
