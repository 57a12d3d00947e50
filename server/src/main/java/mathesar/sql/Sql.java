package mathesar.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL: text with bound values. Text enters only as a compile-time constant, names only as {@link Identifier},
 * {@link QualifiedName} or {@link TypeName}, PostgreSQL's own words as {@link Deparsed}, a person's as {@link Expression} in parentheses,
 * other pieces as {@code Sql}; everything else put into a hole becomes a bound value.
 *
 * <pre>{@code Sql.of("SELECT {} FROM {} WHERE id = {}", column, table, 42)}</pre>
 */
public final class Sql {
    private static final String HOLE = "{}";
    public static final Sql EMPTY = new Sql("", List.of());

    private final String text;
    private final List<@Nullable Object> binds;

    private Sql(String text, List<? extends @Nullable Object> binds) {
        this.text = text;
        this.binds = Collections.unmodifiableList(new ArrayList<@Nullable Object>(binds));
    }

    /** The template with its holes {@code {}} filled in order. A {@code ?} in the template is PostgreSQL's operator, never a parameter. */
    public static Sql of(@CompileTimeConstant final String template, @Nullable Object... parts) {
        return fill(template, parts);
    }

    /** Pieces with a separator between them; empty pieces are left out. */
    public static Sql join(@CompileTimeConstant final String separator, Collection<Sql> pieces) {
        Builder all = new Builder();
        for (Sql piece : pieces) {
            if (piece.isEmpty()) {
                continue;
            }
            if (!all.text.isEmpty()) {
                all.text.append(escape(separator));
            }
            all.add(piece);
        }
        return all.build();
    }

    /** As {@link #join}, at the end of a stream. */
    public static Collector<Sql, ?, Sql> joining(@CompileTimeConstant final String separator) {
        String constant = separator;
        return Collectors.collectingAndThen(Collectors.toList(), pieces -> joinEscaped(constant, pieces));
    }

    private static Sql joinEscaped(String separator, List<Sql> pieces) {
        Builder all = new Builder();
        for (Sql piece : pieces) {
            if (piece.isEmpty()) {
                continue;
            }
            if (!all.text.isEmpty()) {
                all.text.append(escape(separator));
            }
            all.add(piece);
        }
        return all.build();
    }

    /** One bound value. */
    public static Sql value(@Nullable Object value) {
        return new Sql("?", Collections.singletonList(value));
    }

    /** A bound value of no declared type, which takes the type its place wants. */
    public static Sql untyped(@Nullable String value) {
        return value(new Untyped(value));
    }

    /** A quoted string literal, for statements that take no parameters (DDL). Backslashes are written so that no setting changes them. */
    public static Sql literal(@Nullable String value) {
        if (value == null) {
            return of("NULL");
        }
        if (value.indexOf('\0') >= 0) {
            throw new NulCharacter("A text");
        }
        String quoted = "'" + value.replace("'", "''") + "'";
        return new Sql(escape(value.indexOf('\\') >= 0 ? " E" + quoted.replace("\\", "\\\\") : quoted), List.of());
    }

    /** A whole number written out, for places that take no parameters. */
    public static Sql number(long value) {
        return new Sql(Long.toString(value), List.of());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** JDBC text: parameters as {@code ?}, PostgreSQL's own question marks doubled. */
    public String text() {
        return text;
    }

    /** The values for the parameters, in order. */
    public List<@Nullable Object> binds() {
        return binds;
    }

    /** The statement for a person to read, with its values written in. Never to be run. */
    public String readable() {
        StringBuilder out = new StringBuilder();
        int next = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quote = quoteAfter(quote, c);
            if (c != '?' || quote != 0) {
                out.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '?') {
                out.append('?');
                i++;
            } else {
                out.append(Written.of(binds.get(next++)));
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sql sql && sql.text.equals(text) && sql.binds.equals(binds);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + binds.hashCode();
    }

    private static Sql fill(String template, @Nullable Object... parts) {
        Builder all = new Builder();
        int from = 0;
        for (Object part : parts) {
            int hole = template.indexOf(HOLE, from);
            if (hole < 0) {
                throw new IllegalArgumentException("More parts than holes in: " + template);
            }
            all.text.append(escape(template.substring(from, hole)));
            all.addPart(part);
            from = hole + HOLE.length();
        }
        if (template.indexOf(HOLE, from) >= 0) {
            throw new IllegalArgumentException("More holes than parts in: " + template);
        }
        all.text.append(escape(template.substring(from)));
        return all.build();
    }

    /** Doubles the question marks that JDBC would take for parameters: those outside quotes. */
    private static String escape(String sql) {
        if (sql.indexOf('?') < 0) {
            return sql;
        }
        StringBuilder out = new StringBuilder(sql.length() + 8);
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quote = quoteAfter(quote, c);
            out.append(c == '?' && quote == 0 ? "??" : String.valueOf(c));
        }
        return out.toString();
    }

    /** The quote that is open after a character, or 0. A doubled quote closes and opens again, so it needs no care. */
    private static char quoteAfter(char open, char c) {
        if (open == 0) {
            return c == '\'' || c == '"' ? c : 0;
        }
        return c == open ? 0 : open;
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<@Nullable Object> binds = new ArrayList<>();

        private void add(Sql sql) {
            text.append(sql.text);
            binds.addAll(sql.binds);
        }

        private void addPart(@Nullable Object part) {
            switch (part) {
                case Sql sql -> add(sql);
                case Identifier name -> text.append(escape(name.quoted()));
                case QualifiedName name -> text.append(escape(name.quoted()));
                case TypeName type -> text.append(escape(type.text()));
                case Deparsed printed -> text.append(escape(printed.text()));
                case Expression written ->
                    text.append('(').append(escape(written.text())).append(')');
                case null, default -> {
                    text.append('?');
                    binds.add(part);
                }
            }
        }

        private Sql build() {
            return new Sql(text.toString(), binds);
        }
    }
}
