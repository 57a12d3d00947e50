/** Calls from the server to addresses that people name: never to the network the server stands in. */
@NullMarked
package mathesar.outbound;

import org.jspecify.annotations.NullMarked;
