package mathesar.appdb;

/** A PostgreSQL role whose password is kept. The password itself never leaves the store but to connect. */
public record ConfiguredRole(long id, String name, long serverId) {}
