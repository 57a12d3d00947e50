/** JSON-RPC 2.0: envelope, batch, registry, guards, params. Knows no HTTP. */
@NullMarked
package mathesar.rpc;

import org.jspecify.annotations.NullMarked;
