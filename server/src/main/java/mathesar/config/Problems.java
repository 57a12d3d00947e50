package mathesar.config;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the settings, a sentence each. */
final class Problems {
    private final List<String> sentences = new ArrayList<>();

    /** Notes that a setting breaks a rule unless the rule holds. */
    void check(boolean holds, String component, String rule) {
        if (!holds) {
            add(Name.of(component), rule);
        }
    }

    void add(Name name, String rule) {
        add(name.option() + " (" + name.variable() + ") " + rule + ".");
    }

    void add(String sentence) {
        sentences.add(sentence);
    }

    List<String> sentences() {
        return sentences;
    }
}
