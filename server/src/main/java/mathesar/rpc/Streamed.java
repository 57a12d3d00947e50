package mathesar.rpc;

import tools.jackson.core.JsonGenerator;

/**
 * A result that writes itself, so that rows go from the database into JSON without being collected. If it throws, nothing of what
 * it wrote reaches the caller.
 *
 * @param <T> the shape of what is written, for the generated client and documents
 */
@FunctionalInterface
public interface Streamed<T> {
    void write(JsonGenerator json);
}
