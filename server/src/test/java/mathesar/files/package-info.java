/** What people are told of the files they keep. */
package mathesar.files;
