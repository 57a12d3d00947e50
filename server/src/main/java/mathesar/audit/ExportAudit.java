package mathesar.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.AuditLog;
import mathesar.http.Exchange;
import mathesar.http.Route;
import org.jspecify.annotations.Nullable;

/** The whole audit log as CSV (RFC 4180), the newest first, streamed. */
record ExportAudit(AppDatabase records) implements Route.Handler {
    private static final String HEADER = "id,at,user_id,username,address,action,database_id,about,refusal,hash\r\n";

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.responseHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        exchange.responseHeader("Cache-Control", "no-store");
        try (OutputStream out = exchange.stream("text/csv; charset=utf-8");
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.write(HEADER);
            records.read(s -> {
                AuditLog.each(s, AuditLog.Wanted.ALL, entry -> write(writer, entry));
                return "";
            });
        }
    }

    private static void write(Writer writer, AuditLog.Entry entry) {
        String line = Stream.of(
                        entry.id(),
                        entry.at(),
                        text(entry.userId()),
                        entry.username(),
                        entry.address(),
                        entry.action(),
                        text(entry.databaseId()),
                        entry.about(),
                        text(entry.refusal()),
                        entry.hash())
                .map(value -> field(value.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Quoted always; with an apostrophe before what a spreadsheet would run (OWASP, CSV injection). */
    private static String field(String value) {
        boolean runs = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (runs ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
