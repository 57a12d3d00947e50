package mathesar.samples;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mathesar.datatypes.HelperTypes;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** The sample data sets by key. */
public final class Samples {
    private static final Map<String, Sample> ALL = new TreeMap<>();

    static {
        List.of(
                        new BikeShop(),
                        new Community(),
                        new HardwareStore(),
                        new IceCreamEmployees(),
                        new LibraryManagement(),
                        new LibraryMakerspace(),
                        new MovieRentals(),
                        new MuseumExhibits(),
                        new NonprofitGrants())
                .forEach(sample -> ALL.put(sample.key(), sample));
    }

    private Samples() {}

    /** The keys {@link #load} knows, sorted. */
    public static Set<String> keys() {
        return ALL.keySet();
    }

    /**
     * The schema a data set lives in.
     *
     * @throws AppException KeyError if the key is unknown
     */
    public static String schema(String key) {
        return get(key).schema();
    }

    /**
     * Creates the schema of a data set and its rows within the session's transaction. Does nothing if the schema exists.
     *
     * @throws AppException KeyError if the key is unknown, InsufficientPrivilege if the role may not create schemas
     */
    public static void load(Session session, String key) {
        Sample sample = get(key);
        if (exists(session, sample.schema())) {
            return;
        }
        HelperTypes.ensure(session, "mathesar_types.email");
        HelperTypes.ensure(session, "mathesar_types.mathesar_money");
        session.execute(sample.ddl());
        sample.fill(new Filler(session, sample.schema()));
    }

    private static Sample get(String key) {
        Sample sample = ALL.get(key);
        if (sample == null) {
            throw ApiError.KEY.error("'" + key + "'");
        }
        return sample;
    }

    private static boolean exists(Session session, String schema) {
        return session.get(
                Sql.of("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = {})", schema),
                row -> row.bool(1));
    }
}
