package mathesar.users;

/** Of a method about one user. */
record OneUser(UserId userId) {}
