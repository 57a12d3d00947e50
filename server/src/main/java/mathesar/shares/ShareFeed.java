package mathesar.shares;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.datatypes.CopiedText;
import mathesar.datatypes.export.ExportColumn;
import mathesar.datatypes.export.ExportFormat;
import mathesar.datatypes.export.ExportTarget;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.http.Exchange;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * All records of a link as CSV or JSON, streamed from COPY within the usual time limit of a statement, for everyone who has its token. As in
 * other exports {@code guard=true} asks for an apostrophe before what a spreadsheet would run; {@code part} for a tile of
 * a dashboard, counted from 0; any other parameter is passed over.
 * The latest rows of a table's link as an Atom feed, and those with a date as a calendar, go out whole and with an ETag.
 * The password of a link that asks for one comes by HTTP Basic (RFC 7617), under any user name.
 */
final class ShareFeed {
    private static final Pattern FILE = Pattern.compile("([\\w-]{1,100})\\.(csv|json|atom|ics)");
    /** Slow readers must not take all the connections. */
    private static final int AT_ONCE = 4;

    private static final String BASIC = "Basic ";

    private final ShareDoor door;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ShareFeed(ShareDoor door) {
        this.door = door;
    }

    void handle(Exchange exchange) {
        Matcher file = FILE.matcher(exchange.pathParam("file"));
        Optional<ExportFormat> format = file.matches() ? ExportFormat.find(file.group(2)) : Optional.empty();
        if (!file.matches()) {
            refuse(exchange, 404, ApiError.NOT_FOUND.error("There is no such link, or it has ended"));
            return;
        }
        if (!free.tryAcquire()) {
            exchange.responseHeader("Retry-After", "5");
            refuse(exchange, 503, ApiError.VALUE.error("Too many read shared records at once; try again"));
            return;
        }
        try {
            ShareDoor.Visit visit = new ShareDoor.Visit(file.group(1), password(exchange), exchange.address());
            byte[] feed = format.isEmpty() ? door.open(visit, open -> feed(exchange, open, file.group(2))) : null;
            if (feed == null) {
                door.open(visit, open -> send(exchange, open, format.orElseThrow()));
                return;
            }
            sendFeed(exchange, feed, file.group(2));
        } catch (AppException e) {
            refuse(exchange, status(exchange, e), e);
        } finally {
            free.release();
        }
    }

    private static byte[] feed(Exchange exchange, ShareDoor.Opened open, String kind) {
        if (kind.equals("ics")) {
            return CalendarFeed.of(open.link(), LinkEntries.of(open, CalendarFeed.MOST));
        }
        return AtomFeed.of(open.link(), LinkEntries.of(open, AtomFeed.MOST), exchange.path());
    }

    /** Feed readers come often; who has the same already gets no more than that said (RFC 9110, section 13.1.2). */
    private static void sendFeed(Exchange exchange, byte[] feed, String kind) {
        String etag = "\"" + UUID.nameUUIDFromBytes(feed) + "\"";
        exchange.responseHeader("ETag", etag);
        exchange.responseHeader("Cache-Control", "private, no-cache");
        if (exchange.header("If-None-Match").orElse("").contains(etag)) {
            exchange.status(304);
            return;
        }
        exchange.status(200);
        try (OutputStream out = exchange.stream(kind.equals("ics") ? CalendarFeed.TYPE : AtomFeed.TYPE, feed.length)) {
            out.write(feed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String password(Exchange exchange) {
        String header = exchange.header("Authorization").orElse("");
        if (!header.startsWith(BASIC)) {
            return null;
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts[1] : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int status(Exchange exchange, AppException e) {
        if (e.code() == ApiError.LINK_PASSWORD) {
            exchange.responseHeader("WWW-Authenticate", "Basic realm=\"Shared records\", charset=\"UTF-8\"");
            return 401;
        }
        return e.code() instanceof PostgresCondition busy && busy.sqlState().equals("53400") ? 429 : 404;
    }

    private static long send(Exchange exchange, ShareDoor.Opened open, ExportFormat format) {
        boolean guarded = exchange.query("guard").filter("true"::equals).isPresent();
        SharedResult result = open.result(part(exchange));
        List<ExportColumn> columns =
                result.columns().stream().map(SharedResult.Column::exported).toList();
        String name = open.link().name();
        ExportTarget target = new ExportTarget(name, Sql.of("{}", Identifier.of(name)), columns, guarded);
        Sql rows = result.written(format);
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

    private static int part(Exchange exchange) {
        String text = exchange.query("part").orElse("0");
        if (!text.matches("\\d{1,4}")) {
            throw ApiError.NOT_FOUND.error("The link has no such part");
        }
        return Integer.parseInt(text);
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
