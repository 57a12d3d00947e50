package mathesar.query;

import mathesar.sql.Sql;

/** Parts of addresses (RFC 3986, appendix B). */
final class UriParts {
    private UriParts() {}

    static Sql scheme(Sql uri) {
        return Sql.of("substring({} FROM '^([^:/?#]+):')", uri);
    }

    static Sql authority(Sql uri) {
        return Sql.of("substring({} FROM '^(?:[^:/?#]+:)?//([^/?#]*)')", uri);
    }

    static Sql emailDomain(Sql address) {
        return Sql.of("substring({} FROM '@(.*)$')", address);
    }
}
