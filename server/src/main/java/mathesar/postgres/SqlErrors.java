package mathesar.postgres;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** SQLSTATE to {@link AppException}, keeping what PostgreSQL says of the failure (manual, 53.8 "Error and Notice Message Fields"). */
final class SqlErrors {
    private SqlErrors() {}

    static AppException translate(SQLException failure) {
        PSQLException known = findKnown(failure);
        ServerErrorMessage server = known == null ? null : known.getServerErrorMessage();
        String state = state(known != null ? known : failure);
        if (server == null) {
            return new AppException(
                    isConnection(state) ? ApiError.OPERATIONAL : PostgresCondition.of(state),
                    clean(failure),
                    sqlState(state),
                    failure);
        }
        return new AppException(PostgresCondition.of(state), describe(server), facts(server), failure);
    }

    private static @Nullable PSQLException findKnown(SQLException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PSQLException known) {
                return known;
            }
        }
        return null;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    private static Map<String, String> sqlState(String state) {
        return state.isEmpty() ? Map.of() : Map.of("sqlstate", state);
    }

    private static boolean isConnection(String state) {
        return state.startsWith("08") || state.isEmpty();
    }

    private static String clean(Throwable failure) {
        String text = failure.getMessage();
        return text == null ? failure.getClass().getSimpleName() : text;
    }

    private static String describe(ServerErrorMessage server) {
        StringBuilder text = new StringBuilder(String.valueOf(server.getMessage()));
        line(text, "Detail", server.getDetail());
        line(text, "Hint", server.getHint());
        line(text, "Constraint", server.getConstraint());
        line(text, "Column", server.getColumn());
        line(text, "Table", server.getTable());
        line(text, "Schema", server.getSchema());
        line(text, "Datatype", server.getDatatype());
        line(text, "SQLSTATE", server.getSQLState());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, @Nullable String value) {
        if (value != null) {
            text.append(" \n").append(label).append(": ").append(value);
        }
    }

    private static Map<String, Object> facts(ServerErrorMessage server) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "sqlstate", server.getSQLState());
        put(facts, "message", server.getMessage());
        put(facts, "detail", server.getDetail());
        put(facts, "hint", server.getHint());
        put(facts, "constraint", server.getConstraint());
        put(facts, "column", server.getColumn());
        put(facts, "table", server.getTable());
        put(facts, "schema", server.getSchema());
        put(facts, "datatype", server.getDatatype());
        put(facts, "where", server.getWhere());
        return facts;
    }

    private static void put(Map<String, Object> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.put(key, value);
        }
    }
}
