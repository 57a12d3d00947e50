package mathesar.sql;

import org.jspecify.annotations.Nullable;

/** A bound value whose type PostgreSQL infers from its place, as it does for a quoted literal (manual, 4.1.2.7 and 10). */
public record Untyped(@Nullable String value) {}
