package mathesar.config;

/** A group of settings with rules beyond those of single values. */
interface Checked {
    void check(Problems problems);
}
