package mathesar.records;

import java.util.Collection;
import java.util.Map;
import mathesar.rpc.Caller;

/** Registers the caller's session for the files that listed cells refer to, and describes them. */
@FunctionalInterface
public interface DownloadLinks {
    /** Where no files are kept. */
    DownloadLinks NONE = (caller, cells) -> Map.of();

    /** By mash, what is known of the file; cells that refer to no file of this installation are left out. */
    Map<String, Object> register(Caller caller, Collection<String> cells);
}
