package mathesar.users;

import mathesar.appdb.Sessions;
import mathesar.http.Exchange;

/** Where a request comes from, as sessions note it. */
final class Origins {
    private static final int LONGEST = 300;

    private Origins() {}

    static Sessions.Origin of(Exchange exchange) {
        String agent = exchange.header("User-Agent").orElse("");
        return new Sessions.Origin(exchange.address(), agent.substring(0, Math.min(LONGEST, agent.length())));
    }
}
