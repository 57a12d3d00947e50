package mathesar.query;

import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How values of a request stand in a statement; either way PostgreSQL gives them the type their place wants. */
public enum Literals {
    /** As parameters. */
    BOUND {
        @Override
        public Sql of(@Nullable String value) {
            return Sql.untyped(value);
        }
    },
    /** Written out and quoted, for statements that take no parameters (COPY). */
    WRITTEN {
        @Override
        public Sql of(@Nullable String value) {
            return Sql.literal(value);
        }
    };

    public abstract Sql of(@Nullable String value);
}
