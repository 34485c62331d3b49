package org.switchboard.launcher.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.switchboard.launcher.LauncherException;

/** Chooses ports. */
public final class Ports {

    private Ports() {}

    /** Whether {@code port} can be listened on at {@code host}. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that was free a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LauncherException("no free port on this machine", e);
        }
    }

    /**
     * The port used last time, or a free one if that is taken. Stored links (recordings) and the bookmarks of database tools
     * then outlive a restart.
     */
    public static int remembered(Path file) {
        try {
            if (Files.exists(file)) {
                int port = Integer.parseInt(Files.readString(file).strip());
                if (isFree("127.0.0.1", port)) {
                    return port;
                }
            }
            int port = free();
            Files.writeString(file, Integer.toString(port));
            return port;
        } catch (IOException | NumberFormatException e) {
            throw new LauncherException("cannot read or write " + file, e);
        }
    }
}
