package mathesar.rpc;

/** Of a method that takes no parameters. */
public record NoParams() {}
