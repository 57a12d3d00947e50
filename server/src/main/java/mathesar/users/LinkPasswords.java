package mathesar.users;

import java.util.List;
import mathesar.access.LinkGate;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;

/** Hashes as those of people's passwords, with a bound of its own on wrong tries from one address. */
public final class LinkPasswords implements LinkGate {
    private static final int LONGEST = 1_000;

    private final Throttle throttle = new Throttle(System::nanoTime);
    private final Proofs proofs = new Proofs(System::nanoTime);

    @Override
    public String hash(String password) {
        return Passwords.hash(password);
    }

    @Override
    public boolean admits(String hash, @Nullable String password, String address) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        if (proofs.hold(hash, password)) {
            return true;
        }
        List<String> subjects = List.of(address);
        if (!throttle.begin(subjects)) {
            throw PostgresCondition.of("53400").error("Too many wrong passwords; wait five minutes and try again");
        }
        boolean right = Passwords.matches(password, hash);
        if (right) {
            throttle.forgive(subjects);
            proofs.keep(hash, password);
        }
        return right;
    }
}
