package mathesar.rpc;

/** Who may call a method. Every method declares one; a test walks them all. */
public enum Guard {
    /** A signed-in administrator. */
    ADMINISTRATOR,
    /** Any signed-in person who collaborates on the database named by {@code database_id}; administrators pass. */
    COLLABORATOR,
    /** Any signed-in person. */
    SIGNED_IN,
    /** Everyone. */
    ANYONE
}
