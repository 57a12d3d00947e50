/** Proofs over the whole server: who may do what, and hostile requests. */
package mathesar.proof;
