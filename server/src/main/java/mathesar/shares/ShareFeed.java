package mathesar.shares;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.datatypes.CopiedText;
import mathesar.datatypes.export.ExportColumn;
import mathesar.datatypes.export.ExportFormat;
import mathesar.datatypes.export.ExportTarget;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * All records of a link as CSV or JSON, streamed from COPY within the usual time limit of a statement, for everyone who has its token. As in
 * other exports {@code guard=true} asks for an apostrophe before what a spreadsheet would run; any other parameter is passed over.
 */
final class ShareFeed {
    private static final Pattern FILE = Pattern.compile("([\\w-]{1,100})\\.(csv|json)");
    /** Slow readers must not take all the connections. */
    private static final int AT_ONCE = 4;

    private final ShareDoor door;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ShareFeed(ShareDoor door) {
        this.door = door;
    }

    void handle(Exchange exchange) {
        Matcher file = FILE.matcher(exchange.pathParam("file"));
        Optional<ExportFormat> format = file.matches() ? ExportFormat.find(file.group(2)) : Optional.empty();
        if (format.isEmpty()) {
            refuse(exchange, 404, ApiError.NOT_FOUND.error("There is no such link, or it has ended"));
            return;
        }
        if (!free.tryAcquire()) {
            exchange.responseHeader("Retry-After", "5");
            refuse(exchange, 503, ApiError.VALUE.error("Too many read shared records at once; try again"));
            return;
        }
        try {
            door.open(file.group(1), open -> send(exchange, open, format.get()));
        } catch (AppException e) {
            refuse(exchange, 404, e);
        } finally {
            free.release();
        }
    }

    private static long send(Exchange exchange, ShareDoor.Opened open, ExportFormat format) {
        boolean guarded = exchange.query("guard").filter("true"::equals).isPresent();
        List<ExportColumn> columns = open.rows().columns().stream()
                .map(c -> new ExportColumn(c.name(), c.base(), c.format()))
                .toList();
        String name = open.link().name();
        ExportTarget target = new ExportTarget(name, Sql.of("{}", Identifier.of(name)), columns, guarded);
        Sql rows = open.rows().written(format);
        // Locks the table against changes of its shape, and finds out whether the query can run before the first byte.
        open.session()
                .each(
                        Sql.of(
                                "SELECT {} FROM (SELECT) one LEFT JOIN ({} LIMIT 0) none ON true",
                                open.view().check(),
                                rows),
                        0,
                        row -> open.view().confirm(row.bool(1)));
        exchange.responseHeader("Content-Disposition", "attachment");
        exchange.responseHeader("Cache-Control", "no-store");
        try (CopiedText text = format.writer(exchange.stream(format.mediaType()), target)) {
            return open.session().copyOut(Sql.of("COPY ({}) TO STDOUT", rows), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Exchange exchange, int status, AppException e) {
        exchange.json(
                status,
                Map.of(
                        "errors",
                        String.valueOf(e.getMessage()),
                        "code",
                        e.code().number()));
    }
}
