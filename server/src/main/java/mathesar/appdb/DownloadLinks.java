package mathesar.appdb;

import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Which session may fetch which attachment. */
public final class DownloadLinks {
    private DownloadLinks() {}

    public static void add(Session s, String sessionKey, String mash, String uri) {
        s.execute(Sql.of(
                "INSERT INTO mathesar.download_links (session_hash, mash, uri) SELECT key_hash, {}, {} FROM mathesar.sessions WHERE key_hash = {}"
                        + " ON CONFLICT DO NOTHING",
                mash,
                uri,
                Sessions.hash(sessionKey)));
    }

    /** The uri, if the session may fetch it. */
    public static Optional<String> find(Session s, String sessionKey, String mash) {
        return s.find(
                Sql.of(
                        "SELECT uri FROM mathesar.download_links WHERE session_hash = {} AND mash = {}",
                        Sessions.hash(sessionKey),
                        mash),
                row -> row.text(1));
    }
}
