/** The front door: routes, cookies, CSRF, headers, static files, up- and downloads. The only room that knows the HTTP library. */
@NullMarked
package mathesar.http;

import org.jspecify.annotations.NullMarked;
