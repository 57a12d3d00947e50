package mathesar.shell;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.http.Exchange;

/** Sessions of people who are not signed in. */
record VisitorSessions(AppDatabase records) {
    /** Begins one unless the browser has a live session already. */
    void ensure(Exchange exchange) {
        if (exchange.caller().session() == null) {
            exchange.beginSession(records.write(s -> Sessions.create(s, null, Sessions.Origin.UNTOLD)));
        }
    }
}
