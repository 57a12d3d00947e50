package mathesar.imports;

/**
 * Why a file cannot be imported as it is.
 *
 * @param line where, counted from 1; 0 for the whole file
 * @param reason a clause for a person
 * @param content the beginning of what stands there
 */
record Problem(long line, String reason, String content) {}
