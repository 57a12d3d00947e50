/** Signing in through a provider that knows the person already: OpenID Connect, GitHub's OAuth 2.0, and LDAP directories. */
@NullMarked
package mathesar.sso;

import org.jspecify.annotations.NullMarked;
