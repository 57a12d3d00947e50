package mathesar.databases;

import mathesar.appdb.ConfiguredRole;
import mathesar.appdb.Database;
import mathesar.appdb.Server;

/** What became of a new connection. */
record ConnectionResult(Server server, Database database, ConfiguredRole configuredRole) {}
