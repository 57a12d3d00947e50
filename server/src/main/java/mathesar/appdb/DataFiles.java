package mathesar.appdb;

import java.util.List;
import java.util.Optional;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The files that wait to be imported. Their contents are on the disk. */
public final class DataFiles {
    private static final Sql COLUMNS = Sql.of(
            "id, user_id, token, base_name, file_name, created_from, header, charset, delimiter, quotechar, escapechar");

    private DataFiles() {}

    /** Keeps a file; its id is given. */
    public static DataFile add(Session s, DataFile file) {
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.data_files (user_id, token, base_name, file_name, created_from, header, charset, delimiter, quotechar, escapechar)"
                                + " VALUES ({}, {}, {}, {}, {}, {}, {}, {}, {}, {}) RETURNING {}",
                        file.userId(),
                        file.token(),
                        file.baseName(),
                        file.fileName(),
                        file.createdFrom(),
                        file.header(),
                        file.charset(),
                        file.delimiter(),
                        file.quotechar(),
                        file.escapechar(),
                        COLUMNS),
                DataFiles::read);
    }

    /** @param userId null for those of everyone */
    public static List<DataFile> list(Session s, @Nullable Long userId) {
        Sql whose = userId == null ? Sql.EMPTY : Sql.of("WHERE user_id = {}", userId);
        return s.list(Sql.of("SELECT {} FROM mathesar.data_files {} ORDER BY id", COLUMNS, whose), DataFiles::read);
    }

    /** A person's own file. */
    public static Optional<DataFile> find(Session s, long userId, long id) {
        return s.find(
                Sql.of("SELECT {} FROM mathesar.data_files WHERE id = {} AND user_id = {}", COLUMNS, id, userId),
                DataFiles::read);
    }

    public static void setHeader(Session s, long id, boolean header) {
        s.execute(Sql.of("UPDATE mathesar.data_files SET header = {} WHERE id = {}", header, id));
    }

    /** Forgets files older than a day, also where tables refer to them; their tokens are returned, for the disk. */
    public static List<String> expire(Session s) {
        s.execute(Sql.of("UPDATE mathesar.table_metadata SET data_file_id = NULL WHERE data_file_id IN"
                + " (SELECT id FROM mathesar.data_files WHERE created_at < now() - interval '1 day')"));
        return s.list(
                Sql.of("DELETE FROM mathesar.data_files WHERE created_at < now() - interval '1 day' RETURNING token"),
                row -> row.text(1));
    }

    private static DataFile read(Row row) {
        return new DataFile(
                row.number(1),
                row.number(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.bool(7),
                row.text(8),
                row.text(9),
                row.text(10),
                row.text(11));
    }
}
