package mathesar.datatypes;

import mathesar.sql.Sql;

/** The texts of {@link TemporalText} and {@link IntervalText} made by PostgreSQL, for summaries and exports. Relies on DateStyle ISO, which every session has. */
final class TemporalSql {
    private TemporalSql() {}

    static Sql date(Sql value) {
        return era(Sql.of("{}::text", value));
    }

    static Sql time(Sql value) {
        return clock(Sql.of("{}::text", value));
    }

    static Sql timestamp(Sql value) {
        return era(clock(Sql.of("regexp_replace({}::text, '^([0-9-]+) ', '\\1T')", value)));
    }

    static Sql interval(Sql value) {
        return Sql.of(
                "(SELECT CASE WHEN i::text LIKE '%infinity' THEN i::text ELSE 'P' || extract(year FROM i) || 'Y' || extract(month FROM i) || 'M' || extract(day FROM i)"
                        + " || 'DT' || extract(hour FROM i) || 'H' || extract(minute FROM i) || 'M' || trim_scale(extract(second FROM i)::numeric) || 'S' END"
                        + " FROM (SELECT {}) v(i) WHERE i IS NOT NULL)",
                value);
    }

    private static Sql era(Sql text) {
        return Sql.of("regexp_replace({}, '([^yC])$', '\\1 AD')", text);
    }

    /** A fraction of a second for whole seconds, Z for no offset, minutes for offsets of whole hours. */
    private static Sql clock(Sql text) {
        return Sql.of(
                "regexp_replace(regexp_replace(regexp_replace({}, '^([^:]*\\d\\d:\\d\\d:\\d\\d)(?![.\\d])', '\\1.0'), '(\\.\\d+)\\+00( BC)?$', '\\1Z\\2'),"
                        + " '(\\.\\d+[+-]\\d\\d)( BC)?$', '\\1:00\\2')",
                text);
    }
}
