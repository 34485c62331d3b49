package org.switchboard.retell;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.switchboard.retell.wire.RetellJson;

/**
 * A multipart/form-data body (RFC 7578). Lists go into one part as JSON text, as Retell's own SDK sends them. Nobody can guess
 * the boundary, so no value can contain it.
 */
final class Multipart {
    private final String boundary = UUID.randomUUID().toString();
    private final StringBuilder parts = new StringBuilder();

    /** @param name of our own making: it isn't escaped */
    Multipart text(String name, String value) {
        parts.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(boundary, name))
                .append(value)
                .append("\r\n");
        return this;
    }

    Multipart json(String name, Object value) {
        return text(name, new String(RetellJson.write(value), StandardCharsets.UTF_8));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        return (parts + "--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
