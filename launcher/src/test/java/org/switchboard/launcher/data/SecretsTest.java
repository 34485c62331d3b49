package org.switchboard.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path root;

    private DataFolder folder;
    private Secrets secrets;

    @BeforeEach
    void create() {
        folder = new DataFolder(root.resolve("data")).create();
        secrets = new Secrets(folder);
    }

    @Test
    void stay_the_same_from_run_to_run() {
        assertThat(new Secrets(folder).forServer()).isEqualTo(secrets.forServer());
        assertThat(new Secrets(folder).superuserPassword()).isEqualTo(secrets.superuserPassword());
    }

    @Test
    void differ_from_each_other() {
        Map<String, String> all = secrets.forServer();

        assertThat(all.values()).doesNotHaveDuplicates().doesNotContain(secrets.superuserPassword());
    }

    @Test
    void are_for_nobody_else_to_read() throws IOException {
        secrets.forServer();
        secrets.superuserPassword();

        try (Stream<Path> files = Files.list(folder.secrets())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        assertThat(permissions(folder.secrets())).isEqualTo("rwx------");
        assertThat(permissions(folder.root())).isEqualTo("rwx------");
    }

    @Test
    void include_a_master_key_of_32_bytes() {
        assertThat(Base64.getDecoder().decode(secrets.forServer().get("switchboard.master-key")))
                .hasSize(32);
    }

    @Test
    void give_as_many_spare_accounts_as_asked_for() {
        List<String> three = secrets.spareRetellKeys(3);

        assertThat(secrets.spareRetellKeys(5))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .startsWith(three.toArray(String[]::new));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
