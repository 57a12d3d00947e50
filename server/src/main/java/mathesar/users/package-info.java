/** Accounts: sign-in, passwords, sessions, tokens, the first administrator; and the statistics that are sent nowhere. */
@NullMarked
package mathesar.users;

import org.jspecify.annotations.NullMarked;
