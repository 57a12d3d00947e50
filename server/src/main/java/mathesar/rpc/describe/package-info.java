/** What the API is, told by its records: TypeScript types for the web client, an OpenRPC document for everyone. */
@NullMarked
package mathesar.rpc.describe;

import org.jspecify.annotations.NullMarked;
