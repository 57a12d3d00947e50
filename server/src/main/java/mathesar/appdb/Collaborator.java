package mathesar.appdb;

/** Who works on a database, as which stored role. */
public record Collaborator(long id, long userId, long databaseId, long configuredRoleId, UserInfo userInfo) {}
