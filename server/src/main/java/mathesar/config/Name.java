package mathesar.config;

import java.util.Locale;

/** The names of one setting. @param words in lower case, with underscores between: also its name in the file */
record Name(String words) {
    static Name of(String component) {
        return new Name(component.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    }

    /** On the command line. */
    String option() {
        return "--" + words.replace('_', '-');
    }

    /** In the environment. */
    String variable() {
        return "MATHESAR_" + words.toUpperCase(Locale.ROOT);
    }
}
