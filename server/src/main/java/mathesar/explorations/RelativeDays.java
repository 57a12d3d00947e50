package mathesar.explorations;

import java.util.List;
import mathesar.errors.ApiError;
import mathesar.sql.Sql;

/** Conditions that speak of today, as it is where the session is: so a saved exploration moves on with the calendar. */
final class RelativeDays {
    private RelativeDays() {}

    static boolean has(String id) {
        return switch (id) {
            case "today", "yesterday", "past_days", "next_days", "this_week", "this_month", "this_year" -> true;
            default -> false;
        };
    }

    /**
     * @param args a date or a moment; for {@code past_days} and {@code next_days} a number of days too, today included
     * @throws mathesar.errors.AppException BadFunction if one is missing
     */
    static Sql condition(String id, List<Sql> args) {
        return switch (id) {
            case "today" -> days(id, args, Sql.of("CURRENT_DATE"), Sql.of("CURRENT_DATE + 1"));
            case "yesterday" -> days(id, args, Sql.of("CURRENT_DATE - 1"), Sql.of("CURRENT_DATE"));
            case "past_days" ->
                days(id, args, Sql.of("CURRENT_DATE + 1 - {}::integer", at(id, args, 1)), Sql.of("CURRENT_DATE + 1"));
            case "next_days" ->
                days(id, args, Sql.of("CURRENT_DATE"), Sql.of("CURRENT_DATE + {}::integer", at(id, args, 1)));
            case "this_week" -> span(id, args, Sql.of("'week'"), Sql.of("'1 week'"));
            case "this_month" -> span(id, args, Sql.of("'month'"), Sql.of("'1 month'"));
            default -> span(id, args, Sql.of("'year'"), Sql.of("'1 year'"));
        };
    }

    /** Weeks begin on Monday, as date_trunc has them. */
    private static Sql span(String id, List<Sql> args, Sql unit, Sql length) {
        return days(
                id,
                args,
                Sql.of("date_trunc({}, CURRENT_DATE)::date", unit),
                Sql.of("(date_trunc({}, CURRENT_DATE) + interval {})::date", unit, length));
    }

    private static Sql days(String id, List<Sql> args, Sql from, Sql before) {
        Sql moment = at(id, args, 0);
        return Sql.of("({} >= {} AND {} < {})", moment, from, moment, before);
    }

    private static Sql at(String id, List<Sql> args, int i) {
        if (args.size() <= i) {
            throw ApiError.BAD_FUNCTION.error("The function " + id + " needs more arguments");
        }
        return args.get(i);
    }
}
