package mathesar.sso;

import java.net.URI;

/** A provider as something to go through. */
interface Door {
    /** Where the browser goes to begin. */
    URI begin(Flow flow, URI back) throws Refusal;

    /**
     * Who came back.
     *
     * @param back the address that was told at the beginning
     * @param came the address that the browser came to, with all that the provider says
     */
    Person end(Flow flow, URI back, URI came) throws Refusal;
}
