package mathesar.app;

import java.nio.file.Path;
import mathesar.access.Access;
import mathesar.access.LinkGate;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.appdb.StoredTargets;
import mathesar.attachments.Attachments;
import mathesar.catalog.Relations;
import mathesar.config.Config;
import mathesar.config.SingleSignOn;
import mathesar.http.WebBuild;
import mathesar.mail.Mailer;
import mathesar.users.Accounts;

/** What features are made of. */
record Parts(
        Config config,
        Path folder,
        String version,
        AppDatabase records,
        StoredTargets targets,
        Access access,
        Relations relations,
        MetadataCache metadata,
        Attachments attachments,
        Accounts accounts,
        LinkGate linkGate,
        SingleSignOn signOn,
        Mailer mailer,
        WebBuild web) {}
