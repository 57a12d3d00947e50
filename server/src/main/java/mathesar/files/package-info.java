/** Upload, download and thumbnails of attachments. */
@NullMarked
package mathesar.files;

import org.jspecify.annotations.NullMarked;
