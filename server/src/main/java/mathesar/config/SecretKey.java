package mathesar.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The text secrets are sealed with. */
public final class SecretKey {
    private static final int BYTES = 48;

    private SecretKey() {}

    /** The one given, else the one kept in the data folder, made up at the first start; only its owner can read it. */
    public static String of(Config.Storage storage) {
        if (storage.secretKey() != null) {
            return storage.secretKey();
        }
        Path file = storage.dataDir().resolve("secret_key");
        try {
            create(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret key cannot be kept: " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().encodeToString(bytes) + "\n");
        } catch (FileAlreadyExistsException e) {
            // The key of an earlier start stays in force.
        }
    }
}
