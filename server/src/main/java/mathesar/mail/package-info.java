/** Letters to people, through the mail server that the settings name. */
@NullMarked
package mathesar.mail;

import org.jspecify.annotations.NullMarked;
