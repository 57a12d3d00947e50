package mathesar.appdb;

/**
 * A file that waits to be imported.
 *
 * @param token its name on the disk, which nobody can guess
 * @param baseName proposed for a table; empty for pasted text
 * @param createdFrom {@code file} or {@code paste}
 * @param header whether the first row names the columns
 */
public record DataFile(
        long id,
        long userId,
        String token,
        String baseName,
        String fileName,
        String createdFrom,
        boolean header,
        String charset,
        String delimiter,
        String quotechar,
        String escapechar) {}
