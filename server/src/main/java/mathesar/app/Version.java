package mathesar.app;

import java.util.Objects;

/** The version of the running program. */
final class Version {
    private static final String UNPACKED = "development";

    private Version() {}

    /** As the jar's manifest has it. */
    static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), UNPACKED);
    }
}
