package mathesar.appdb;

import mathesar.errors.AppException;
import mathesar.rpc.Caller;
import mathesar.rpc.Deed;
import mathesar.rpc.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the audit log what it sees. What was done stays done if that fails; then the program's own log has it. */
public record AuditWitness(AppDatabase records) implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWitness.class);

    @Override
    public void saw(Caller caller, Deed deed) {
        try {
            records.write(s -> {
                AuditLog.add(s, caller, deed);
                return "";
            });
        } catch (AppException e) {
            LOG.error("Not in the audit log: user {} did {} {}", caller.userId(), deed.action(), deed.about(), e);
        }
    }
}
