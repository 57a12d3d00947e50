package mathesar.explorations;

import java.util.function.Supplier;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.Relations;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;

/** What the methods of this room work with. */
record Exploring(Access access, Relations relations, AppDatabase application, MetadataCache metadata) {

    /** Tells PostgreSQL's conditions by the codes that explorations have for them; refusals and timeouts keep their own. */
    static <T extends @Nullable Object> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (AppException e) {
            throw e.code() instanceof PostgresCondition condition ? translate(condition.sqlState(), e) : e;
        }
    }

    private static AppException translate(String state, AppException e) {
        if (state.startsWith("22")) {
            return new AppException(ApiError.EXPLORATION_DATA, e.text(), e.data(), e);
        }
        if (state.equals("42883") || state.equals("42725")) {
            return new AppException(ApiError.UNDEFINED_DB_FUNCTION, e.text(), e.data(), e);
        }
        if (state.startsWith("42") && !state.equals("42501")) {
            return new AppException(ApiError.EXPLORATION_PROGRAMMING, e.text(), e.data(), e);
        }
        return e;
    }
}
