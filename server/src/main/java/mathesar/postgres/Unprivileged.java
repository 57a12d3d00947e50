package mathesar.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mathesar.errors.ApiError;

/**
 * Runs PostgreSQL's programs. They refuse to run as root (manual, 18.1 "The PostgreSQL User Account"), so root hands them to
 * another account: by {@code setpriv} where that account can reach the folders, else inside a user namespace in which root's
 * files belong to an ordinary account.
 */
final class Unprivileged {
    private static final long PATIENCE_SECONDS = 120;

    private final List<String> prefix;
    private final boolean otherOwner;
    private final String account;

    private Unprivileged(List<String> prefix, boolean otherOwner, String account) {
        this.prefix = prefix;
        this.otherOwner = otherOwner;
        this.account = account;
    }

    /**
     * The way to run programs that work in the given folders, which must exist.
     *
     * @throws mathesar.errors.AppException if this is root and neither way works here
     */
    static Unprivileged forFolders(List<Path> folders) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), false, "");
        }
        Account other = Account.find();
        List<String> switched = List.of("setpriv", "--reuid=" + other.user, "--regid=" + other.group, "--clear-groups");
        if (folders.stream().allMatch(Unprivileged::isOpenToAll) && works(switched)) {
            return new Unprivileged(switched, true, other.name);
        }
        List<String> mapped = List.of("unshare", "-U", "--map-user=" + other.user, "--map-group=" + other.group);
        if (works(mapped)) {
            return new Unprivileged(mapped, false, other.name);
        }
        throw ApiError.OPERATIONAL.error(
                "PostgreSQL does not run as root, and another account cannot be used here "
                        + "(setpriv needs folders that every account may enter; unshare needs user namespaces). "
                        + "Start Mathesar as an ordinary user, choose a --data-dir such as /var/lib/mathesar, or name an existing server");
    }

    /** Gives a file or folder that the programs must own to their account. */
    void own(Path path) throws IOException {
        if (otherOwner) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account));
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param log where its output goes; a file, because a started server keeps it open
     * @throws mathesar.errors.AppException with the end of the log if it fails
     */
    void run(List<String> command, Path log) {
        try {
            Process process = start(command, log);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failure(command, log, "took longer than " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw failure(command, log, "failed");
            }
        } catch (IOException e) {
            throw ApiError.OPERATIONAL.error("PostgreSQL cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiError.OPERATIONAL.error("Interrupted while waiting for PostgreSQL");
        }
    }

    private Process start(List<String> command, Path log) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Settings and secrets of ours are none of the server's business, so it gets an environment of its own.
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path == null ? "/usr/bin:/bin" : path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder.start();
    }

    private static RuntimeException failure(List<String> command, Path log, String what) throws IOException {
        String program = Objects.requireNonNull(Path.of(command.getFirst()).getFileName())
                .toString();
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        return ApiError.OPERATIONAL.error("PostgreSQL's " + program + " " + what + ":\n" + end);
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isOpenToAll(Path folder) {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private record Account(String name, String user, String group) {
        private static final List<String> NAMES = List.of("mathesar", "nobody");

        /** An account of this machine without rights: ours if the administrator made one, else the one every system has. */
        static Account find() {
            Map<String, Account> known = new HashMap<>();
            try {
                for (String line : Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
                    String[] fields = line.split(":", -1);
                    if (fields.length > 3) {
                        known.put(fields[0], new Account(fields[0], fields[2], fields[3]));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return NAMES.stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> ApiError.OPERATIONAL.error("PostgreSQL does not run as root, "
                            + "and there is no account 'mathesar' or 'nobody' to run it as"));
        }
    }
}
