/** What tests share: a real PostgreSQL. */
package mathesar.testing;
