package mathesar.rpc;

/** Is told of what people did, right after it was done or refused. Must not throw. */
@FunctionalInterface
public interface Witness {
    /** Remembers nothing. */
    Witness NONE = (caller, deed) -> {};

    void saw(Caller caller, Deed deed);
}
