package mathesar.explorations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mathesar.errors.ApiError;
import mathesar.query.Literal;
import mathesar.query.Literals;
import mathesar.query.UriParts;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/** The filter functions of explorations: objects with one key, the function's id, and its list of arguments. */
final class ExploreFilter {
    private final Stage stage;
    private final Literals literals;

    ExploreFilter(Stage stage, Literals literals) {
        this.stage = stage;
        this.literals = literals;
    }

    /** @throws mathesar.errors.AppException ValueError without a function */
    Sql condition(JsonNode spec) {
        if (spec.isNull() || spec.isMissingNode()) {
            throw ApiError.VALUE.error("A filter needs a function");
        }
        return compile(spec);
    }

    private Sql compile(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            throw ApiError.BAD_FUNCTION.error("A function of an exploration is an object with one key");
        }
        Map.Entry<String, JsonNode> entry = node.properties().iterator().next();
        String id = entry.getKey();
        JsonNode args = entry.getValue();
        return switch (id) {
            case "column_name" ->
                Stage.reference(stage.get(args.path(0).asString("")).alias());
            case "literal" -> literals.of(Literal.text(args.get(0)));
            default -> call(id, compileAll(args));
        };
    }

    private List<Sql> compileAll(JsonNode args) {
        List<Sql> all = new ArrayList<>();
        args.forEach(arg -> all.add(compile(arg)));
        return all;
    }

    private Sql call(String id, List<Sql> args) {
        return switch (id) {
            case "and" -> Sql.of("({})", Sql.join(" AND ", some(id, args)));
            case "or" -> Sql.of("({})", Sql.join(" OR ", some(id, args)));
            case "not" -> Sql.of("(NOT ({}))", Sql.join(" AND ", some(id, args)));
            case "list" -> Sql.join(", ", some(id, args));
            case "current_date" -> Sql.of("CURRENT_DATE");
            case "current_time" -> Sql.of("CURRENT_TIME");
            case "current_datetime" -> Sql.of("CURRENT_TIMESTAMP");
            case "equal" -> binary(id, args, Sql.of("="));
            case "lesser" -> binary(id, args, Sql.of("<"));
            case "greater" -> binary(id, args, Sql.of(">"));
            case "lesser_or_equal" -> binary(id, args, Sql.of("<="));
            case "greater_or_equal" -> binary(id, args, Sql.of(">="));
            case "in" -> Sql.of("({} IN ({}))", at(id, args, 0), at(id, args, 1));
            default -> RelativeDays.has(id) ? RelativeDays.condition(id, args) : ofOne(id, args);
        };
    }

    private Sql ofOne(String id, List<Sql> args) {
        return switch (id) {
            case "null" -> Sql.of("({} IS NULL)", at(id, args, 0));
            case "not_null" -> Sql.of("({} IS NOT NULL)", at(id, args, 0));
            case "noop", "alias" -> at(id, args, 0);
            case "to_lowercase" -> Sql.of("lower({})", at(id, args, 0));
            case "truncate_to_year" -> Sql.of("to_char({}, 'YYYY')", at(id, args, 0));
            case "truncate_to_month" -> Sql.of("to_char({}, 'YYYY-MM')", at(id, args, 0));
            case "truncate_to_day" -> Sql.of("to_char({}, 'YYYY-MM-DD')", at(id, args, 0));
            case "extract_uri_authority", "uri_authority" -> UriParts.authority(at(id, args, 0));
            case "extract_uri_scheme", "uri_scheme" -> UriParts.scheme(at(id, args, 0));
            case "extract_email_domain", "email_domain" -> UriParts.emailDomain(at(id, args, 0));
            case "json_array_length" -> jsonLength(id, args);
            case "json_array_not_empty" -> Sql.of("({} > 0)", jsonLength(id, args));
            default -> ofTwo(id, args);
        };
    }

    private Sql ofTwo(String id, List<Sql> args) {
        return switch (id) {
            case "contains" -> contains(at(id, args, 0), at(id, args, 1));
            case "contains_case_insensitive" -> contains(lower(at(id, args, 0)), lower(at(id, args, 1)));
            case "starts_with" -> Sql.of("starts_with({}, {})", at(id, args, 0), at(id, args, 1));
            case "starts_with_case_insensitive" ->
                Sql.of("starts_with({}, {})", lower(at(id, args, 0)), lower(at(id, args, 1)));
            case "ends_with_case_insensitive" ->
                Sql.of("(right(lower({}), length({})) = lower({}))", at(id, args, 0), at(id, args, 1), at(id, args, 1));
            case "matches" -> Sql.of("({} ~ {})", at(id, args, 0), at(id, args, 1));
            case "uri_authority_contains" -> contains(UriParts.authority(at(id, args, 0)), at(id, args, 1));
            case "uri_scheme_equals" -> Sql.of("({} = {})", UriParts.scheme(at(id, args, 0)), at(id, args, 1));
            case "email_domain_contains" -> contains(UriParts.emailDomain(at(id, args, 0)), at(id, args, 1));
            case "email_domain_equals" -> Sql.of("({} = {})", UriParts.emailDomain(at(id, args, 0)), at(id, args, 1));
            case "json_array_contains" -> Sql.of("({}::jsonb @> {}::jsonb)", at(id, args, 0), at(id, args, 1));
            case "json_array_length_equals" -> compare(jsonLength(id, args), Sql.of("="), at(id, args, 1));
            case "json_array_length_greater_than" -> compare(jsonLength(id, args), Sql.of(">"), at(id, args, 1));
            case "json_array_length_greater_or_equal" -> compare(jsonLength(id, args), Sql.of(">="), at(id, args, 1));
            case "json_array_length_less_than" -> compare(jsonLength(id, args), Sql.of("<"), at(id, args, 1));
            case "json_array_length_less_or_equal" -> compare(jsonLength(id, args), Sql.of("<="), at(id, args, 1));
            case "array_contains" -> Sql.of("({} @> {})", at(id, args, 0), at(id, args, 1));
            case "array_length" -> length(id, args);
            case "array_not_empty" -> Sql.of("({} > 0)", length(id, args));
            default -> ofThree(id, args);
        };
    }

    private Sql ofThree(String id, List<Sql> args) {
        Sql operator = switch (id) {
            case "array_length_equals" -> Sql.of("=");
            case "array_length_greater_than" -> Sql.of(">");
            case "array_length_lesser_than" -> Sql.of("<");
            case "array_length_greater_than_or_equal" -> Sql.of(">=");
            case "array_length_lesser_than_or_equal" -> Sql.of("<=");
            default -> throw ApiError.UNKNOWN_FUNCTION.error("There is no function \"" + id + "\" in explorations");
        };
        return compare(length(id, args), operator, at(id, args, 2));
    }

    private static Sql binary(String id, List<Sql> args, Sql operator) {
        return compare(at(id, args, 0), operator, at(id, args, 1));
    }

    private static Sql compare(Sql left, Sql operator, Sql right) {
        return Sql.of("({} {} {})", left, operator, right);
    }

    private static Sql contains(Sql text, Sql part) {
        return Sql.of("(strpos({}, {}) > 0)", text, part);
    }

    private static Sql lower(Sql text) {
        return Sql.of("lower({})", text);
    }

    private static Sql jsonLength(String id, List<Sql> args) {
        return Sql.of("jsonb_array_length({}::jsonb)", at(id, args, 0));
    }

    private static Sql length(String id, List<Sql> args) {
        return Sql.of("coalesce(array_length({}, {}::int), 0)", at(id, args, 0), at(id, args, 1));
    }

    private static Sql at(String id, List<Sql> args, int i) {
        return some(id, args).size() > i ? args.get(i) : Sql.join("", missing(id));
    }

    private static List<Sql> some(String id, List<Sql> args) {
        return args.isEmpty() ? missing(id) : args;
    }

    private static List<Sql> missing(String id) {
        throw ApiError.BAD_FUNCTION.error("The function " + id + " needs more arguments");
    }
}
