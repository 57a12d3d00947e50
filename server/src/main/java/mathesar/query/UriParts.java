package mathesar.query;

import mathesar.sql.Sql;

/** Parts of addresses (RFC 3986, appendix B). */
public final class UriParts {
    private UriParts() {}

    public static Sql scheme(Sql uri) {
        return Sql.of("substring({} FROM '^([^:/?#]+):')", uri);
    }

    public static Sql authority(Sql uri) {
        return Sql.of("substring({} FROM '^(?:[^:/?#]+:)?//([^/?#]*)')", uri);
    }

    public static Sql emailDomain(Sql address) {
        return Sql.of("substring({} FROM '@(.*)$')", address);
    }
}
