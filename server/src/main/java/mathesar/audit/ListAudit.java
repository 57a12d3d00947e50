package mathesar.audit;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.AuditLog;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code audit.list}: entries of the audit log, the newest first; those older than {@code before}, the id of an entry, come next. */
record ListAudit(AppDatabase records) implements RpcMethod<ListAudit.Params, List<AuditLog.Entry>> {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    /** The filters of {@link AuditLog.Wanted}; all that are given must hold. */
    record Params(
            @Nullable Long userId,
            @Nullable Long databaseId,
            @Nullable String action,
            @Nullable String text,
            @Nullable String since,
            @Nullable String until,
            @Nullable Long before,
            @Nullable Integer limit) {
        AuditLog.Wanted wanted() {
            return new AuditLog.Wanted(userId, databaseId, action, text, since, until, before);
        }
    }

    @Override
    public String name() {
        return "audit.list";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public List<AuditLog.Entry> call(Caller caller, Params params) {
        int limit = params.limit() == null ? USUAL : Math.clamp(params.limit(), 1, MOST);
        return records.read(s -> AuditLog.list(s, params.wanted(), limit));
    }
}
