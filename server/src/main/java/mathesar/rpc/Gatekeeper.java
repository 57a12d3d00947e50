package mathesar.rpc;

/** Answers whether a caller collaborates on a database; the application's records know. */
@FunctionalInterface
public interface Gatekeeper {
    boolean collaborates(Caller caller, long databaseId);
}
