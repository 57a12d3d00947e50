package mathesar.imports;

import java.util.Optional;
import mathesar.appdb.MetadataCache;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who is noted as the one who changed the records of a table last.
 *
 * @param attnum the column that is filled with the person's id, whatever the file says
 */
record Editor(int attnum, long userId) {
    /** Null where the table keeps no such note. */
    static @Nullable Editor of(MetadataCache metadata, Caller caller, long databaseId, long tableOid) {
        Long user = caller.userId();
        return user == null
                ? null
                : Optional.ofNullable(metadata.get(databaseId, tableOid).table().userTrackingAttnum())
                        .map(attnum -> new Editor(attnum, user))
                        .orElse(null);
    }
}
