package mathesar.audit;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.AuditLog;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code audit.verify}: whether every entry of the audit log is what it was when it was written. */
record VerifyAudit(AppDatabase records) implements RpcMethod<NoParams, AuditLog.Verification> {
    @Override
    public String name() {
        return "audit.verify";
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<NoParams> params() {
        return NoParams.class;
    }

    @Override
    public AuditLog.Verification call(Caller caller, NoParams params) {
        return records.read(AuditLog::verify);
    }
}
