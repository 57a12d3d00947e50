package mathesar.shares;

import mathesar.rpc.ApiName;

/** A new link. @param token stands in its address; it is told only here */
@ApiName("AddedShare")
record AddedShare(ShareInfo share, String token) {}
