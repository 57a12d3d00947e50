package mathesar.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Adds rows by COPY (PostgreSQL manual, COPY, "Text Format"). */
final class CopySink implements Sink {
    /** The place COPY names: "COPY %s, line %s, column %s". */
    static final Pattern PLACE = Pattern.compile("COPY .*?, line (\\d+)(?:, column (.*?))?(?:: |$)", Pattern.MULTILINE);

    private final Session session;
    private final Sql copy;
    private final List<Plan.Column> columns;

    CopySink(Session session, QualifiedName table, List<Plan.Column> columns) {
        this.session = session;
        this.columns = columns;
        Sql names = columns.stream().map(c -> Sql.of("{}", c.name())).collect(Sql.joining(", "));
        copy = Sql.of("COPY {} ({}) FROM STDIN", table, names);
    }

    @Override
    public Tally put(List<LoadRow> rows) {
        StringBuilder text = new StringBuilder();
        for (LoadRow row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                text.append(i == 0 ? "" : "\t");
                append(text, row.values().get(i));
            }
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Tally.inserted(session.copyIn(copy, new ByteArrayInputStream(bytes)));
    }

    private static void append(StringBuilder out, @Nullable String value) {
        if (value == null) {
            out.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
    }

    @Override
    public int row(AppException why) {
        Matcher place = PLACE.matcher(String.valueOf(why.data().get("where")));
        return place.find() ? Integer.parseInt(place.group(1)) - 1 : -1;
    }

    @Override
    public int blame(LoadRow row, AppException why) {
        Matcher place = PLACE.matcher(String.valueOf(why.data().get("where")));
        String named = place.find() && place.group(2) != null
                ? place.group(2)
                : String.valueOf(why.data().get("column"));
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().name().equals(named)) {
                return i;
            }
        }
        return -1;
    }
}
