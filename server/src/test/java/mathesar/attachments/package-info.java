/** Attachments in real places. */
package mathesar.attachments;
