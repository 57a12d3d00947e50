package mathesar.appdb;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Migrator;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import org.jspecify.annotations.Nullable;

/** The application's own tables, in schema {@code mathesar} of its own database. Stores take a {@link Session} of it, so that one story is one transaction. */
public final class AppDatabase {
    static final String SCHEMA = "mathesar";

    private final Target target;
    private final Pools pools;
    private final Secrets secrets;
    private final AtomicLong version = new AtomicLong();

    private AppDatabase(Target target, Pools pools, Secrets secrets) {
        this.target = target;
        this.pools = pools;
        this.secrets = secrets;
    }

    /** Migrates and opens. */
    public static AppDatabase open(Target target, Pools pools, Secrets secrets) {
        Migrator.migrate(target, SCHEMA);
        return new AppDatabase(target, pools, secrets);
    }

    public Target target() {
        return target;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Grows with each write, so that what was read may be kept until then. */
    public long version() {
        return version.get();
    }

    public <T extends @Nullable Object> T read(Function<Session, T> work) {
        return guarded(Mode.READ, work);
    }

    /** One transaction; a broken rule of the records is IntegrityError, a value that does not fit DataError. */
    public <T extends @Nullable Object> T write(Function<Session, T> work) {
        try {
            return guarded(Mode.WRITE, work);
        } finally {
            version.incrementAndGet();
        }
    }

    private <T extends @Nullable Object> T guarded(Mode mode, Function<Session, T> work) {
        try {
            return pools.transact(target, mode, work);
        } catch (AppException e) {
            throw translate(e);
        }
    }

    private static AppException translate(AppException e) {
        if (e.code() instanceof PostgresCondition condition) {
            if (condition.sqlState().startsWith("23")) {
                return new AppException(ApiError.INTEGRITY, e.text(), e.data(), e);
            }
            if (condition.sqlState().startsWith("22")) {
                return new AppException(ApiError.METADATA_DATA, e.text(), e.data(), e);
            }
        }
        return e;
    }
}
