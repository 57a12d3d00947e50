package mathesar.errors;

/** Conditions of the API that are not PostgreSQL's: protocol, parameters, the application's own records. Numbers are those of the Mathesar 0.10 API. */
public enum ApiError implements ErrorCode {
    PARSE(-32700, "ParseError", "The body is not JSON."),
    INVALID_REQUEST(-32600, "InvalidRequest", "The request is not a JSON-RPC 2.0 request."),
    METHOD_NOT_FOUND(-32601, "MethodNotFound", "No method has this name."),
    NOT_ALLOWED(
            -32603,
            "AuthenticationFailed",
            "The caller is not signed in, or is not an administrator where one is needed."),
    INTERNAL(-25000, "InternalError", "Something unforeseen went wrong; the log holds the details under the id given."),
    GENERIC(-31000, "Exception", "The request was understood and refused."),
    ASSERTION(-31002, "AssertionError", "A rule of forms or explorations does not hold."),
    ATTRIBUTE(-31003, "AttributeError", "A nested parameter is malformed."),
    KEY(-31025, "KeyError", "A key is missing in an object, or names something unknown."),
    NOT_IMPLEMENTED(-31031, "NotImplementedError", "The server is not set up for this."),
    STOP_ITERATION(-31043, "StopIteration", "The file has no rows."),
    TYPE(-31049, "TypeError", "Parameters are missing, unexpected, positional or of the wrong type."),
    UNICODE(-31051, "UnicodeDecodeError", "The text is not in the encoding it was read with."),
    VALUE(-31057, "ValueError", "A value is not acceptable."),
    OPERATIONAL(-30193, "OperationalError", "The database server cannot be reached or refuses the connection."),
    METADATA_DATA(-29015, "DataError", "A value is too long or out of range for the application's own records."),
    SESSION_LINK(-29025, "DoesNotExist", "No stored session for file links."),
    FIELD(-29031, "FieldError", "A metadata key is unknown."),
    INTEGRITY(-29042, "IntegrityError", "A record of the application would break a uniqueness or reference rule."),
    VALIDATION(-29107, "ValidationError", "A token or value is malformed."),
    BAD_TARGET(
            -28002, "BadInstallationTarget", "The application's own database cannot be connected as a user database."),
    NOT_FOUND(-28009, "DoesNotExist", "No such user, server, database, role, collaborator, exploration, form or file."),
    LINK_PASSWORD(
            -28040, "LinkPasswordNeeded", "The public link asks for a password, and it was not given or is wrong."),
    LINK_BROKEN(-28041, "LinkBroken", "What the public link shows cannot be read any more, or not at the moment."),
    NO_ADMIN_CONNECTION(-28029, "NoAdminConnectionAvailable", "The role that owns the helper schemas is not stored."),
    NO_CONNECTION(-28030, "NoConnectionAvailable", "The caller has no role for this database."),
    BAD_FUNCTION(-27001, "BadDBFunctionFormat", "A filter function of an exploration is malformed."),
    BAD_SORT(-27003, "BadSortFormat", "A sort of an exploration is malformed."),
    UNKNOWN_ALIAS(-27019, "ReferencedColumnsDontExist", "An exploration refers to an alias that does not exist."),
    UNKNOWN_SORT_FIELD(-27020, "SortFieldNotFound", "An exploration sorts by an alias that does not exist."),
    UNDEFINED_DB_FUNCTION(-27022, "UndefinedFunction", "A function of an exploration does not apply to the type."),
    UNKNOWN_FUNCTION(-27024, "UnknownDBFunctionID", "A function of an exploration is unknown."),
    EXPLORATION_DATA(-26007, "DataError", "A literal in an exploration does not fit its column's type."),
    EXPLORATION_REQUEST(-26019, "InvalidRequestError", "An alias of an exploration stands twice or is blank."),
    EXPLORATION_PROGRAMMING(-26037, "ProgrammingError", "An exploration cannot be run as it is defined.");

    private final int number;
    private final String condition;
    private final String meaning;

    ApiError(int number, String condition, String meaning) {
        this.number = number;
        this.condition = condition;
        this.meaning = meaning;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String condition() {
        return condition;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
