package org.switchboard.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;

/** Passwords and keys of an installation: made when first asked for, kept in files of mode 0600, one each. */
public final class Secrets {

    private static final String APP_PASSWORD = "switchboard.db.password";
    private static final String OWNER_PASSWORD = "switchboard.db.owner-password";
    private static final String MASTER_KEY = "switchboard.master-key";
    private static final String RETELL_KEY_DEMO = "switchboard.demo.retell-key.demo";
    private static final String RETELL_KEY_ACME = "switchboard.demo.retell-key.acme";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataFolder folder;

    /** Reads from and writes to {@code folder}, which exists. */
    public Secrets(DataFolder folder) {
        this.folder = folder;
    }

    /** What the server needs, by configuration key. */
    public Map<String, String> forServer() {
        Map<String, String> secrets = new TreeMap<>();
        secrets.put(APP_PASSWORD, appPassword());
        secrets.put(OWNER_PASSWORD, ownerPassword());
        secrets.put(MASTER_KEY, secret(MASTER_KEY, () -> Base64.getEncoder().encodeToString(bytes(32))));
        secrets.put(RETELL_KEY_DEMO, secret(RETELL_KEY_DEMO, Secrets::retellKey));
        secrets.put(RETELL_KEY_ACME, secret(RETELL_KEY_ACME, Secrets::retellKey));
        return secrets;
    }

    /** Password of the application's login role. */
    public String appPassword() {
        return secret(APP_PASSWORD, Secrets::password);
    }

    /** Password of the role that owns the schemas. */
    public String ownerPassword() {
        return secret(OWNER_PASSWORD, Secrets::password);
    }

    /** Password of PostgreSQL's superuser; the server never sees it. */
    public String superuserPassword() {
        return secret("superuser-password", Secrets::password);
    }

    /** API keys of the demo tenants' accounts at the simulated provider. */
    public List<String> demoRetellKeys() {
        return Stream.of(RETELL_KEY_DEMO, RETELL_KEY_ACME)
                .map(name -> secret(name, Secrets::retellKey))
                .toList();
    }

    /** So many API keys of simulated accounts that no demo tenant uses, for tenants made later. */
    public List<String> spareRetellKeys(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> secret("spare-retell-key-" + number, Secrets::retellKey))
                .toList();
    }

    private String secret(String name, Supplier<String> maker) {
        Path file = folder.secrets().resolve(name);
        try {
            if (!Files.exists(file)) {
                PrivateFiles.createFile(file, maker.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LauncherException("cannot read or write " + file, e);
        }
    }

    private static String password() {
        return HexFormat.of().formatHex(bytes(24));
    }

    private static String retellKey() {
        return "key_" + HexFormat.of().formatHex(bytes(14));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
