/** Signing in through a provider that knows the person already: OpenID Connect, and GitHub's OAuth 2.0. */
@NullMarked
package mathesar.sso;

import org.jspecify.annotations.NullMarked;
