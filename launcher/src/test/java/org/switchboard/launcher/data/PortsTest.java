package org.switchboard.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    private Path folder;

    @Test
    void knows_a_taken_port() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree("127.0.0.1", taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void remembers_a_port_and_gives_it_up_when_it_is_taken() throws IOException {
        Path file = folder.resolve("port");
        int port = Ports.remembered(file);
        assertThat(Ports.remembered(file)).isEqualTo(port);

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.remembered(file)).isNotEqualTo(taken.getLocalPort());
        }
    }
}
