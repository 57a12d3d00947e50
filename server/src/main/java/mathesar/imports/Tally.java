package mathesar.imports;

/**
 * What became of rows.
 *
 * @param missing that no record of the table has the key of, where none is to be added
 * @param unchanged that stood in the table already, in all their values
 * @param rejected that were left out
 * @param nulled values that were left out
 */
record Tally(long inserted, long updated, long unchanged, long missing, long rejected, long nulled) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    static Tally inserted(long count) {
        return new Tally(count, 0, 0, 0, 0, 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                inserted + other.inserted,
                updated + other.updated,
                unchanged + other.unchanged,
                missing + other.missing,
                rejected + other.rejected,
                nulled + other.nulled);
    }

    Tally rejecting() {
        return plus(new Tally(0, 0, 0, 0, 1, 0));
    }

    Tally nulling() {
        return plus(new Tally(0, 0, 0, 0, 0, 1));
    }
}
