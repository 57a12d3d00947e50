/** Tests of the house itself: its walls, its error codes, what is generated from it. */
package mathesar.house;
