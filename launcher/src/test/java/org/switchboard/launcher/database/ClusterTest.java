package org.switchboard.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.launcher.LauncherException;

class ClusterTest {

    @TempDir
    private Path folder;

    @Nested
    class Version {

        @Test
        void of_our_own_is_welcome_and_so_is_none_yet() throws IOException {
            assertThatCode(() -> new Cluster(folder).checkVersion()).doesNotThrowAnyException();
            Files.writeString(folder.resolve("PG_VERSION"), "18\n");
            assertThatCode(() -> new Cluster(folder).checkVersion()).doesNotThrowAnyException();
        }

        @Test
        void of_another_kind_is_refused_by_name() throws IOException {
            Files.writeString(folder.resolve("PG_VERSION"), "17\n");

            assertThatThrownBy(() -> new Cluster(folder).checkVersion())
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("PostgreSQL 17");
        }
    }

    @Nested
    class Postmaster {

        @Test
        void is_found_by_id_and_start() throws IOException {
            note(start(ProcessHandle.current()));

            assertThat(new Cluster(folder).postmaster()).contains(ProcessHandle.current());
        }

        @Test
        void is_not_a_later_process_with_the_same_id() throws IOException {
            note(start(ProcessHandle.current()).minusSeconds(600));

            assertThat(new Cluster(folder).postmaster()).isEmpty();
        }

        @Test
        void is_absent_without_a_note() throws IOException {
            assertThat(new Cluster(folder).postmaster()).isEmpty();
        }

        private void note(Instant start) throws IOException {
            String lines = ProcessHandle.current().pid() + "\n/data\n" + start.getEpochSecond() + "\n5432\n";
            Files.writeString(folder.resolve("postmaster.pid"), lines);
        }

        private static Instant start(ProcessHandle process) {
            return process.info().startInstant().orElseThrow();
        }
    }
}
