package org.switchboard.core.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A mail server (RFC 5321) that takes one mail, or refuses its recipient. */
final class MailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CompletableFuture<List<String>> heard;

    MailServer(boolean refuses) throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        heard = CompletableFuture.supplyAsync(() -> talk(refuses));
    }

    int port() {
        return socket.getLocalPort();
    }

    /** All that the client said, when it has gone. */
    List<String> heard() {
        return heard.join();
    }

    private List<String> talk(boolean refuses) {
        List<String> lines = new ArrayList<>();
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 mail.example");
            boolean content = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (content && !line.equals(".")) {
                    continue;
                }
                content = line.equals("DATA");
                say(out, content ? "354 go on" : line.startsWith("RCPT") && refuses ? "550 nobody here" : "250 ok");
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
        return lines;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
